import type { Candidate } from "../candidate.ts";
import type { Why } from "../rota.ts";

/**
 * Each doubling of a way costs the same, for the next town matters near by and not far off. On top the
 * square of the way, measured by the nearest that has it: nothing within a land, and more than any
 * fairness across the world where a neighbour has it. With a neighbour within 250 km, 4,000 km cost more
 * than the 300 points of one that has lent nothing, 6,000 km more than the 600 between most and least.
 * Where everybody is far away, as in a network around the earth, fairness decides again.
 */
const A_DOUBLING = 10;
const NEAR_KM = 50;
const LAND_KM = 250;
/** Of a place that is not known. */
const ASSUMED_KM = 350;

/** The shortest way to any of these; null where no place is known. */
export function nearestKm(candidates: readonly Pick<Candidate, "km">[]): number | null {
  const ways = candidates.flatMap(({ km }) => km ?? []);
  return ways.length === 0 ? null : Math.min(...ways);
}

export function distanceOf({ km }: Pick<Candidate, "km">, nearest: number | null): Why {
  const way = km ?? ASSUMED_KM;
  const far = way / Math.max(LAND_KM, nearest ?? 0);
  const points = -A_DOUBLING * Math.log2(1 + way / NEAR_KM) - far ** 2;
  return { respect: "distance", points, value: { km: km === null ? null : Math.round(km) } };
}
