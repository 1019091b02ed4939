/** How many titles are held by how many libraries. */
export type Spread = readonly { readonly holders: number; readonly titles: number }[];

/** Titles held by `from` to `to` libraries; the last band has no end. */
export type Band = { readonly from: number; readonly to: number | null; readonly titles: number };

/** One by one where it matters, then in steps. */
const SINGLE = 10;
const STEPS = [20, 50, 100];

/** The spread in few enough bands to be looked at; those at the upper end that nothing lies in are left out. */
export function bandsOf(spread: Spread): readonly Band[] {
  const widest = Math.max(0, ...spread.map(({ holders }) => holders));
  return edges()
    .filter(({ from }) => from <= widest)
    .map((edge) => ({ ...edge, titles: titlesWithin(spread, edge) }));
}

function edges(): readonly Omit<Band, "titles">[] {
  const single = Array.from({ length: SINGLE }, (_, at) => ({ from: at + 1, to: at + 1 }));
  const steps = STEPS.map((to, at) => ({ from: (STEPS[at - 1] ?? SINGLE) + 1, to }));
  return [...single, ...steps, { from: (STEPS.at(-1) ?? SINGLE) + 1, to: null }];
}

/** Titles held by so many libraries. */
export function titlesWithin(spread: Spread, { from, to }: Omit<Band, "titles">): number {
  return spread
    .filter(({ holders }) => holders >= from && (to === null || holders <= to))
    .reduce((sum, { titles }) => sum + titles, 0);
}
