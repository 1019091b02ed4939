import type { Candidate } from "../candidate.ts";
import type { Why } from "../rota.ts";

/**
 * Each doubling of a way costs the same, for the next town matters near by and not far off; on top the
 * square of the way, which is nothing within a land and outweighs any fairness across the world: 4,000
 * km cost more than the 300 points of one that has lent nothing, 6,000 km more than the 600 that lie between
 * the most and the least.
 */
const A_DOUBLING = 10;
const NEAR_KM = 50;
const FAR_KM = 250;
/** Of a place that is not known. */
const ASSUMED_KM = 350;

export function distanceOf({ km }: Candidate): Why {
  const way = km ?? ASSUMED_KM;
  const points = -A_DOUBLING * Math.log2(1 + way / NEAR_KM) - (way / FAR_KM) ** 2;
  return { respect: "distance", points, value: { km: km === null ? null : Math.round(km) } };
}
