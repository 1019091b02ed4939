/** Counts below this are not shown to the public: they might tell of single persons. */
export const LEAST_SHOWN = 5;

/**
 * Leaves small counts out of a column whose sum is known: null in their place. Where a hidden count could be
 * reckoned from the sum and the others, further ones are hidden too, the smallest first, until at least two
 * are hidden and so much together that none of them follows.
 */
export function withoutSmall(counts: readonly number[]): readonly (number | null)[] {
  const hidden = new Set<number>();
  const inOrder = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.count - b.count || a.index - b.index);
  let together = 0;
  for (const { count, index } of inOrder) {
    const small = count < LEAST_SHOWN;
    const follows = hidden.size > 0 && (hidden.size < 2 || together < 2 * LEAST_SHOWN);
    if (!small && !follows) break;
    hidden.add(index);
    together += count;
  }
  return counts.map((count, index) => (hidden.has(index) ? null : count));
}
