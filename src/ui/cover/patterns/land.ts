import { at, circle, path } from "../markup.ts";
import { type Pattern, times } from "./pattern.ts";

/** Ridges one behind the other, with a sun. */
export const hills: Pattern = ({ width, height, colours, random }) => {
  const sun = circle(width * (0.25 + random() * 0.5), height * 0.3, width * 0.11, {
    fill: colours.spark,
  });
  const ridges = times(4, (index) => {
    const top = height * (0.4 + index * 0.15);
    const lift = () => top + (random() - 0.5) * height * 0.34;
    const curve = `M0 ${at(lift(), 0).split(" ")[0]}C${at(width * 0.3, lift())} ${at(width * 0.6, lift())} ${at(width, lift())}`;
    return path(`${curve}V${height}H0z`, { fill: colours.tint, opacity: 0.4 + index * 0.2 });
  });
  return sun + ridges;
};

/** Lines of equal height round a summit. */
export const contours: Pattern = ({ width, height, colours, random }) => {
  const cx = width * (0.35 + random() * 0.3);
  const cy = height * (0.4 + random() * 0.2);
  const bumps = Array.from({ length: 9 }, () => 0.72 + random() * 0.5);
  const point = (index: number, scale: number): readonly [number, number] => {
    const turn = (index % bumps.length) / bumps.length;
    const reach = (bumps[index % bumps.length] ?? 1) * scale;
    return [cx + Math.cos(turn * Math.PI * 2) * reach, cy + Math.sin(turn * Math.PI * 2) * reach];
  };
  const between = (index: number, scale: number): string => {
    const [ax, ay] = point(index, scale);
    const [bx, by] = point(index + 1, scale);
    return at((ax + bx) / 2, (ay + by) / 2);
  };
  const ring = (scale: number): string => {
    const curves = bumps.map(
      (_, index) => `Q${at(...point(index, scale))} ${between(index, scale)}`,
    );
    return `M${between(bumps.length - 1, scale)}${curves.join("")}z`;
  };
  const stroke = { fill: "none", stroke: colours.tint, "stroke-width": 1.8 };
  const lines = times(9, (index) => path(ring(width * (0.08 + index * 0.085)), stroke));
  return lines + circle(cx, cy, 3.5, { fill: colours.spark });
};

/** Long swells of water. */
export const waves: Pattern = ({ width, height, colours, random }) => {
  const shift = random() * 40;
  const swell = width / 3;
  const rows = Math.ceil(height / 16);
  return times(rows, (row) => {
    const y = 12 + row * 16;
    const start = -shift - (row % 2) * (swell / 2);
    const crests = `q${at(swell / 4, -11)} ${at(swell / 2, 0)}t${at(swell / 2, 0)}`.repeat(5);
    const stroke = row === Math.floor(rows / 3) ? colours.spark : colours.tint;
    return path(`M${at(start, y)}${crests}`, { fill: "none", stroke, "stroke-width": 3.2 });
  });
};

/** Twigs with leaves. */
export const leaves: Pattern = ({ width, height, colours, random }) => {
  const twigs = 4;
  return times(twigs, (twig) => {
    const x = (width / twigs) * (twig + 0.5);
    const size = width / 11;
    const stem = path(`M${at(x, 0)}V${height}`, { stroke: colours.tint, "stroke-width": 1.6 });
    const pairs = times(Math.ceil(height / (size * 1.5)), (index) => {
      const y = (index + 0.9 + (twig % 2) * 0.5) * size * 1.5;
      const leaf = (side: 1 | -1): string =>
        path(
          `M${at(x, y)}q${at(side * size * 0.1, -size)} ${at(side * size, -size * 1.1)}q${at(side * size * 0.1, size * 0.9)} ${at(-side * size, size * 1.1)}z`,
          { fill: random() < 0.06 ? colours.spark : colours.tint },
        );
      return leaf(1) + leaf(-1);
    });
    return stem + pairs;
  });
};
