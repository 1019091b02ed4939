import type { DrawnPoint } from "./projection.ts";

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function overlaps(one: Area, other: Area): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/** The square a marker takes. */
export function around({ x, y }: DrawnPoint, reach: number): Area {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

function push(
  one: DrawnPoint,
  other: DrawnPoint,
  reach: number,
  index: number,
): readonly [number, number] {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const distance = Math.hypot(dx, dy);
  if (distance >= reach * 2) return [0, 0];
  // Two in the same place part in a direction that their number gives.
  const [ux, uy] =
    distance > 0.01
      ? [dx / distance, dy / distance]
      : [Math.cos(index * 2.4), Math.sin(index * 2.4)];
  const by = (reach * 2 - distance) / 2 + 0.01;
  return [ux * by, uy * by];
}

const ROUNDS = 60;

/** Moves markers apart until none hides another, and keeps them within the drawing. */
export function spread(
  points: readonly DrawnPoint[],
  reach: number,
  width: number,
  height: number,
): DrawnPoint[] {
  const placed = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < ROUNDS; round += 1) {
    placed.forEach((one, a) => {
      placed.slice(a + 1).forEach((other, b) => {
        const [dx, dy] = push(one, other, reach, a + b + 1);
        one.x -= dx;
        one.y -= dy;
        other.x += dx;
        other.y += dy;
      });
      one.x = Math.min(width - reach, Math.max(reach, one.x));
      one.y = Math.min(height - reach, Math.max(reach, one.y));
    });
  }
  return placed;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

interface Candidate extends Label {
  readonly area: Area;
}

function candidates(
  { x, y }: DrawnPoint,
  reach: number,
  width: number,
  height: number,
): Candidate[] {
  const gap = reach + 4;
  const beside = { top: y - height / 2, bottom: y + height / 2 };
  const centred = { left: x - width / 2, right: x + width / 2 };
  const baseline = height * 0.3;
  return [
    {
      x: x + gap,
      y: y + baseline,
      anchor: "start",
      area: { left: x + gap, right: x + gap + width, ...beside },
    },
    {
      x: x - gap,
      y: y + baseline,
      anchor: "end",
      area: { left: x - gap - width, right: x - gap, ...beside },
    },
    {
      x,
      y: y - gap - height * 0.2,
      anchor: "middle",
      area: { ...centred, top: y - gap - height, bottom: y - gap },
    },
    {
      x,
      y: y + gap + height * 0.8,
      anchor: "middle",
      area: { ...centred, top: y + gap, bottom: y + gap + height },
    },
  ];
}

/**
 * Finds each marker a place for its name where it covers neither a marker nor another name nor
 * runs over the edge; `undefined` where there is none and the number must do.
 */
export function placeLabels(
  markers: readonly DrawnPoint[],
  widths: readonly number[],
  frame: {
    readonly width: number;
    readonly height: number;
    readonly reach: number;
    readonly lineHeight: number;
  },
): (Label | undefined)[] {
  const taken: Area[] = markers.map((marker) => around(marker, frame.reach));
  const inside = (area: Area): boolean =>
    area.left >= 2 &&
    area.top >= 2 &&
    area.right <= frame.width - 2 &&
    area.bottom <= frame.height - 2;
  return markers.map((marker, index) => {
    const found = candidates(marker, frame.reach, widths[index] ?? 0, frame.lineHeight).find(
      ({ area }) => inside(area) && !taken.some((other) => overlaps(area, other)),
    );
    if (!found) return undefined;
    taken.push(found.area);
    return { x: found.x, y: found.y, anchor: found.anchor };
  });
}
