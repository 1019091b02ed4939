import type { DrawnPoint } from "./projection.ts";

/** So far, in units of the drawing, a line may leave the true one. */
const TOLERANCE = 0.8;

/** A line with no more points than the eye sees in it (Douglas and Peucker 1973); its ends stay. */
export function simplified(line: readonly DrawnPoint[]): readonly DrawnPoint[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  const off = line.map((point) => distance(point, first, last));
  const furthest = off.indexOf(Math.max(...off));
  if ((off[furthest] ?? 0) <= TOLERANCE) return [first, last];
  const before = simplified(line.slice(0, furthest + 1));
  return [...before.slice(0, -1), ...simplified(line.slice(furthest))];
}

/** How far a point is from the stretch between two others. */
function distance({ x, y }: DrawnPoint, from: DrawnPoint, to: DrawnPoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(x - from.x - part * dx, y - from.y - part * dy);
}
