import { clipToFrame } from "./clip.ts";
import { type Coast, coasts } from "./land/index.ts";
import type { DrawnPoint, Projection } from "./projection.ts";
import { simplified } from "./simplify.ts";

/** Coasts that are right to a fifth of a degree would put a harbour into the sea from here on. */
const MOST_PIXELS_PER_DEGREE = 40;
/** Smaller than this an island is a speck. */
const SMALLEST = 2;
/** How far a line is followed beyond the edge, so that the edge itself is never drawn as a coast. */
const BEYOND = 6;
/** A ring may show again on either side, where the map crosses the date line or goes all around. */
const TURNS = [-720, -360, 0, 360, 720];

/**
 * The land of a section as the data of an SVG path to be filled by even and odd, in whole units of the
 * drawing; null where the section is so small that our coasts would lie.
 */
export function landPath(projection: Projection): string | null {
  const { bounds, width, height } = projection;
  const down = height / (bounds.north - bounds.south);
  if (down > MOST_PIXELS_PER_DEGREE) return null;
  const across = width / (bounds.east - bounds.west);
  const shown = { west: bounds.west - BEYOND / across, east: bounds.east + BEYOND / across };
  const frame = { left: -BEYOND, top: -BEYOND, right: width + BEYOND, bottom: height + BEYOND };
  return coasts
    .flatMap((coast) =>
      turnsWithin(coast, shown).map((turn) =>
        coast.ring.map(([longitude, latitude]) => ({
          x: (longitude + turn - bounds.west) * across,
          y: (bounds.north - latitude) * down,
        })),
      ),
    )
    .map((ring) => simplified(clipToFrame(ring, frame)))
    .filter((ring) => ring.length > 2 && areaOf(ring) >= SMALLEST)
    .map(pathOf)
    .join("");
}

/** With which turns a coast lies between two longitudes, at least in part. */
export function turnsWithin(
  coast: Pick<Coast, "west" | "east">,
  shown: { readonly west: number; readonly east: number },
): readonly number[] {
  return TURNS.filter((turn) => coast.west + turn <= shown.east && coast.east + turn >= shown.west);
}

function areaOf(ring: readonly DrawnPoint[]): number {
  const doubled = ring.reduce((sum, { x, y }, index) => {
    const next = ring[(index + 1) % ring.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

/** Steps from point to point take fewer letters than places. */
function pathOf(ring: readonly DrawnPoint[]): string {
  const whole = ring.map(({ x, y }) => [Math.round(x), Math.round(y)] as const);
  const steps = whole.map(([x, y], index) => {
    const [fromX, fromY] = whole[index - 1] ?? [0, 0];
    return `${x - fromX} ${y - fromY}`;
  });
  const [start, ...rest] = steps;
  return `M${start}l${rest.join(" ")}z`.replaceAll(" -", "-");
}
