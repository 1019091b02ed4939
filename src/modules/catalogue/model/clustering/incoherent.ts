import type { Decision } from "../matching/decision.ts";

/** Fewer records than this are soon looked through. */
const LEAST = 8;
/** Of more than this, a part says enough. */
const MOST = 40;
/** Log-odds below which two records speak against each other. */
const CONTRADICTS = -2;
/** Share of contradicting pairs from which on somebody should look. */
const SHARE = 0.2;

/**
 * Whether the records of a title, joined one by way of another, are too unlike each other to be of one
 * manifestation: a matcher gone wrong looks like this.
 */
export function isIncoherent<Member>(
  members: readonly Member[],
  decide: (a: Member, b: Member) => Decision,
): boolean {
  if (members.length < LEAST) return false;
  const some = members.slice(0, MOST);
  let against = 0;
  for (const [at, a] of some.entries())
    for (const b of some.slice(at + 1)) {
      const { apart, score } = decide(a, b);
      if (apart || score < CONTRADICTS) against += 1;
    }
  return against > (SHARE * some.length * (some.length - 1)) / 2;
}
