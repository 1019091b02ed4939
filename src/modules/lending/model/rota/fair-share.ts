import type { RotaSettings } from "./settings.ts";

export type Share = { readonly lent: number; readonly expected: number };

/** Loans by which a share is damped: with fewer, one loan more or less says nothing. */
const DAMPING = 4;

/**
 * Points of fairness for the candidates of one rota, in their order. What all of them have lent
 * together is shared out by what each is expected to lend; whoever lags behind its part gets points,
 * whoever is ahead loses some, both in proportion, and all there are at `fullAt`.
 *
 * Compared with each other, not with the ideal: where everybody lags there is nothing to correct, and
 * a new member, with nothing lent and nothing expected, gets none. Yet the debt of one is no fault of
 * the others: nobody loses more than it is ahead of what it has agreed. The points are a price that
 * rises only until the loans come: no more than is needed to hold the target. The bound is wide on
 * purpose: of two libraries that stand at it fairness can no longer tell which is further behind.
 */
export function fairPoints(
  shares: readonly Share[],
  { fullAt, fairPoints: most }: RotaSettings,
): readonly number[] {
  const parts = partsOf(shares);
  return shares.map(({ lent, expected }, index) => {
    const ofPart = behind(lent, parts[index] ?? 0);
    const fair = ofPart < 0 ? Math.max(ofPart, Math.min(0, behind(lent, expected))) : ofPart;
    return most * Math.max(-1, Math.min(1, fair / fullAt));
  });
}

function behind(lent: number, part: number): number {
  return (part - lent) / (part + DAMPING);
}

function partsOf(shares: readonly Share[]): readonly number[] {
  const lent = shares.reduce((sum, share) => sum + share.lent, 0);
  const expected = shares.reduce((sum, share) => sum + share.expected, 0);
  // Nobody is expected to lend anything: all alike.
  if (expected === 0) return shares.map(() => lent / shares.length);
  return shares.map((share) => (share.expected * lent) / expected);
}
