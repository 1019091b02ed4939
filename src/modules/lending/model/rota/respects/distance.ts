import type { Candidate } from "../candidate.ts";
import type { Why } from "../rota.ts";

/**
 * Each doubling of a way costs the same, for the next town matters near by and not far off; on top,
 * a point for each 50 km, so that across continents no fairness outweighs the way: more than 7,000 km cost
 * more than the 200 points that lie between the most and the least of a share.
 */
const A_DOUBLING = 10;
const NEAR_KM = 50;
/** Of a place that is not known. */
const ASSUMED_KM = 350;

export function distanceOf({ km }: Candidate): Why {
  const way = (km ?? ASSUMED_KM) / NEAR_KM;
  const points = -A_DOUBLING * Math.log2(1 + way) - way;
  return { respect: "distance", points, value: { km: km === null ? null : Math.round(km) } };
}
