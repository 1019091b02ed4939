import type { Decision } from "./decision.ts";
import { JOIN_FROM } from "./decide.ts";

/** How far from the threshold, in log-odds, a score is still worth a person's look. */
const REACH = 2.5;
/** What speaks for sameness and is doubted for a reason is as worth asking as a score half way. */
const DOUBTED = 0.5;

/**
 * How unsure the matcher is of a pair: 1 at the threshold, falling to 0 on either side; 0 where there
 * is nothing to ask.
 */
export function doubtfulness({ apart, joins, score }: Decision): number {
  if (apart) return 0;
  if (score >= JOIN_FROM && !joins) return DOUBTED;
  return Math.max(0, 1 - Math.abs(score - JOIN_FROM) / REACH);
}

/**
 * How much an answer helps: the more unsure, and the more records would come together or part. Each
 * doubling of the records counts the same.
 */
export function usefulness(doubt: number, records: number): number {
  return doubt * Math.log2(1 + records);
}
