import { at, circle, path, rect } from "../markup.ts";
import { pick } from "../seed.ts";
import { type Pattern, times } from "./pattern.ts";

/** Quarter circles on a grid. */
export const arcs: Pattern = ({ width, height, colours, random }) => {
  const step = width / 4;
  return times(Math.ceil(height / step) * 4, (index) => {
    const x = (index % 4) * step;
    const y = Math.floor(index / 4) * step;
    const [dx, dy] = pick(random, [
      [0, 0],
      [step, 0],
      [0, step],
      [step, step],
    ]);
    const sweep = (dx === 0) === (dy === 0) ? 1 : 0;
    const d = `M${at(x + dx, y + dy)}L${at(x + step - dx, y + dy)}A${step} ${step} 0 0 ${sweep} ${at(x + dx, y + step - dy)}z`;
    const fill = random() < 0.12 ? colours.spark : colours.tint;
    return path(d, { fill, opacity: random() < 0.3 ? 0.45 : 1 });
  });
};

/** Grooves round a middle. */
export const rings: Pattern = ({ width, height, colours, random }) => {
  const cx = width * pick(random, [0.5, 0.28, 0.72]);
  const cy = height * 0.52;
  const groove = { fill: "none", stroke: colours.tint, "stroke-width": 3 };
  return (
    times(9, (index) => circle(cx, cy, width * (0.12 + index * 0.055), groove)) +
    circle(cx, cy, width * 0.075, { fill: colours.spark }) +
    circle(cx, cy, 2.5, { fill: colours.ground })
  );
};

/** Counters of a board game. */
export const counters: Pattern = ({ width, height, colours, random }) => {
  const size = width / 5;
  return times(Math.ceil(height / size) * 5, (index) => {
    const x = (index % 5) * size;
    const y = Math.floor(index / 5) * size;
    const look = { fill: random() < 0.1 ? colours.spark : colours.tint };
    const triangle = `M${at(x + size / 2, y + size * 0.18)}l${at(size * 0.32, size * 0.56)}h${at(-size * 0.64, 0).split(" ")[0]}z`;
    return pick(random, [
      circle(x + size / 2, y + size / 2, size * 0.28, look),
      rect(x + size * 0.22, y + size * 0.22, size * 0.56, size * 0.56, look),
      path(triangle, look),
      "",
    ]);
  });
};

/** Blocks seen from a corner. */
export const cubes: Pattern = ({ width, height, colours, random }) => {
  const side = width / 6;
  const blocks = times(28, (index) => {
    const row = Math.floor(index / 4);
    const x = ((index % 4) * 2 + (row % 2)) * side * 0.87;
    const y = row * side * 1.5 - side;
    if (y > height || random() < 0.25) return "";
    const face = (dx: number, opacity: number): string =>
      path(`M${at(x, y)}l${at(dx, -side / 2)}v${Math.round(side)}l${at(-dx, side / 2)}z`, {
        fill: colours.tint,
        opacity,
      });
    return face(side * 0.87, 1) + face(-side * 0.87, 0.55);
  });
  return blocks + circle(width * 0.8, height * 0.2, side * 0.5, { fill: colours.spark });
};

/** Points and the ways between them. */
export const network: Pattern = ({ width, height, colours, random }) => {
  const nodes = Array.from(
    { length: 11 },
    () => [width * (0.08 + random() * 0.84), height * (0.1 + random() * 0.8)] as const,
  );
  const links = nodes.slice(1).map(([x, y], index) => {
    const [px, py] = nodes[Math.floor(random() * (index + 1))] ?? [x, y];
    return path(`M${at(x, y)}L${at(px, py)}`, { stroke: colours.tint, "stroke-width": 2 });
  });
  const dots = nodes.map(([x, y], index) =>
    circle(x, y, index ? 5 : 9, { fill: index ? colours.tint : colours.spark }),
  );
  return links.join("") + dots.join("");
};
