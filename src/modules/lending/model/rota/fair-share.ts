import type { RotaSettings } from "./settings.ts";

export type Share = { readonly lent: number; readonly expected: number };

/** Loans by which a share is damped: with fewer, one loan more or less says nothing. */
const DAMPING = 4;

/** Most that fairness weighs, in `fairPoints`. */
const AT_MOST = 3;

/**
 * Points of fairness for the candidates of one rota, in their order. What all of them have lent
 * together is shared out by what each is expected to lend; whoever lags behind its part gets points,
 * whoever is ahead loses some: in proportion up to `fullAt`, where they are `fairPoints`, and from there
 * ever more slowly, so that of two that lag far behind it still tells which is further.
 *
 * Compared with each other, not with the ideal: where everybody lags there is nothing to correct, and
 * a new member, with nothing lent and nothing expected, gets none. Yet the debt of one is no fault of
 * the others: nobody loses more than it is ahead of what it has agreed. The points are a price that
 * rises only until the loans come: no more than is needed to hold the target.
 */
export function fairPoints(
  shares: readonly Share[],
  { fullAt, fairPoints: most }: RotaSettings,
): readonly number[] {
  const parts = partsOf(shares);
  return shares.map(({ lent, expected }, index) => {
    const ofPart = behind(lent, parts[index] ?? 0);
    const fair = ofPart < 0 ? Math.max(ofPart, Math.min(0, behind(lent, expected))) : ofPart;
    return most * slowed(fair / fullAt);
  });
}

/** As a logarithm, so that half of one's part and twice of it count alike. */
function behind(lent: number, part: number): number {
  return Math.log((part + DAMPING) / (lent + DAMPING));
}

function slowed(times: number): number {
  const size = Math.abs(times);
  return Math.sign(times) * (size <= 1 ? size : Math.min(AT_MOST, 1 + Math.log(size)));
}

function partsOf(shares: readonly Share[]): readonly number[] {
  const lent = shares.reduce((sum, share) => sum + share.lent, 0);
  const expected = shares.reduce((sum, share) => sum + share.expected, 0);
  // Nobody is expected to lend anything: all alike.
  if (expected === 0) return shares.map(() => lent / shares.length);
  return shares.map((share) => (share.expected * lent) / expected);
}
