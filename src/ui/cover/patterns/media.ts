import { at, circle, path, rect } from "../markup.ts";
import { type Pattern, times } from "./pattern.ts";

/** Books on a shelf. */
export const spines: Pattern = ({ width, height, colours, random }) => {
  const floor = height * 0.92;
  let x = width * 0.08;
  let drawn = rect(0, floor, width, 3, { fill: colours.ink, opacity: 0.7 });
  while (x < width * 0.86) {
    const thick = width * (0.05 + random() * 0.06);
    const tall = height * (0.42 + random() * 0.4);
    const fill = random() < 0.16 ? colours.spark : colours.tint;
    drawn += rect(x, floor - tall, thick, tall, { fill });
    drawn += rect(x, floor - tall * 0.84, thick, 2, { fill: colours.ground });
    x += thick + 2;
  }
  return drawn;
};

/** A voice, as a recorder draws it. */
export const sound: Pattern = ({ width, height, colours, random }) =>
  times(19, (index) => {
    const swell = Math.sin(((index + 1) / 20) * Math.PI);
    const tall = height * (0.08 + swell * random() * 0.7);
    const fill = index === 9 ? colours.spark : colours.tint;
    const x = width * (0.06 + index * 0.047);
    return rect(x, (height - tall) / 2, width * 0.024, tall, { rx: 2, fill });
  });

/** Light between two rows of sprocket holes. */
export const filmstrip: Pattern = ({ width, height, colours, random }) => {
  const middle = at(width * 0.5, height * 0.5);
  const beam = path(`M${middle}L${width} 0V${height}z`, { fill: colours.tint, opacity: 0.55 });
  const moon = circle(
    width * 0.5,
    height * 0.5,
    Math.min(width, height) * (0.2 + random() * 0.08),
    {
      fill: colours.spark,
    },
  );
  const holes = times(12, (index) => {
    const x = (index + 0.28) * (width / 12);
    const hole = { rx: 1.5, fill: colours.tint };
    const top = rect(x, height * 0.04, width * 0.036, 6, hole);
    return top + rect(x, height * 0.96 - 6, width * 0.036, 6, hole);
  });
  return beam + moon + holes;
};

/** Notes on staves. */
export const staves: Pattern = ({ width, height, colours, random }) =>
  times(3, (row) => {
    const top = height * (0.12 + row * 0.3);
    const gap = height * 0.035;
    const lines = times(5, (line) => rect(0, top + line * gap, width, 1, { fill: colours.tint }));
    const notes = times(5, (index) => {
      const x = width * (0.14 + index * 0.18 + random() * 0.05);
      const y = top + gap * (0.5 + Math.floor(random() * 7) / 2);
      const fill = random() < 0.15 ? colours.spark : colours.ink;
      const head = circle(x, y, gap * 0.52, { fill });
      return head + rect(x + gap * 0.4, y - gap * 3, 1.4, gap * 3, { fill });
    });
    return lines + notes;
  });

/** A printed page in three columns. */
export const columns: Pattern = ({ width, height, colours, random }) => {
  const pictured = Math.floor(random() * 3);
  const line = (column: number, row: number): string => {
    const x = width * (0.06 + column * 0.305);
    const y = height * (0.06 + row * 0.083);
    if (column === pictured && row < 4) {
      return row ? "" : rect(x, y, width * 0.27, height * 0.3, { fill: colours.spark });
    }
    const long = random() < 0.2 ? 0.16 : 0.27;
    return rect(x, y, width * long, height * 0.035, { fill: colours.tint });
  };
  return times(3, (column) => times(11, (row) => line(column, row)));
};

/** Lines written by hand. */
export const hand: Pattern = ({ width, height, colours, random }) =>
  times(8, (row) => {
    const dx = width * 0.065;
    const loops = times(
      7 + Math.floor(random() * 5),
      () => `q${at(dx * 0.2, -8 - random() * 6)} ${at(dx * 0.6, -1)}t${at(dx * 0.4, 1)}`,
    );
    return path(`M${at(width * 0.07, height * (0.14 + row * 0.105))}${loops}`, {
      fill: "none",
      stroke: row === 0 ? colours.spark : colours.tint,
      "stroke-width": 2,
      "stroke-linecap": "round",
    });
  });
