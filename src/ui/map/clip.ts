import type { Area } from "./placing.ts";
import type { DrawnPoint } from "./projection.ts";

type Side = {
  readonly within: (point: DrawnPoint) => boolean;
  /** Where a line from one side to the other meets the edge. */
  readonly meet: (one: DrawnPoint, other: DrawnPoint) => DrawnPoint;
};

/**
 * What of a closed line lies within a frame, as a closed line again (Sutherland and Hodgman 1974);
 * empty when nothing does.
 */
export function clipToFrame(ring: readonly DrawnPoint[], frame: Area): readonly DrawnPoint[] {
  return sidesOf(frame).reduce(clipped, ring);
}

function sidesOf({ left, top, right, bottom }: Area): readonly Side[] {
  return [
    { within: ({ x }) => x >= left, meet: atX(left) },
    { within: ({ x }) => x <= right, meet: atX(right) },
    { within: ({ y }) => y >= top, meet: atY(top) },
    { within: ({ y }) => y <= bottom, meet: atY(bottom) },
  ];
}

function clipped(ring: readonly DrawnPoint[], { within, meet }: Side): readonly DrawnPoint[] {
  return ring.flatMap((point, index) => {
    const before = ring.at(index - 1) ?? point;
    const crossing = within(before) === within(point) ? [] : [meet(before, point)];
    return within(point) ? [...crossing, point] : crossing;
  });
}

const atX = (x: number) => (one: DrawnPoint, other: DrawnPoint) => ({
  x,
  y: one.y + ((x - one.x) / (other.x - one.x)) * (other.y - one.y),
});

const atY = (y: number) => (one: DrawnPoint, other: DrawnPoint) => ({
  x: one.x + ((y - one.y) / (other.y - one.y)) * (other.x - one.x),
  y,
});
