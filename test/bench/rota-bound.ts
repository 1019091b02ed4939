/** A request that somebody filled, and all who would have: whatever the order, one of them lends. */
export type Fillable = { readonly could: readonly number[]; readonly lender: number };

/**
 * The fairest distribution there could have been, known only afterwards: of all ways to fill these
 * requests by those who could, one in which the squares of the differences from the targets, each over its
 * target, add up to least. Found by moving requests along chains of libraries for as long as that
 * helps; for costs of this kind that is the optimum, not a guess (a flow without a negative cycle is
 * of least cost).
 */
export function fairestPossible(
  fillable: readonly Fillable[],
  targets: readonly number[],
): readonly number[] {
  const now = fillable.map(({ lender }) => lender);
  const counts = targets.map(() => 0);
  for (const lender of now) counts[lender] = (counts[lender] ?? 0) + 1;
  // moves[a][b]: requests that are with a and that b could fill.
  const moves = targets.map(() => targets.map(() => new Set<number>()));
  const enter = (request: number, lender: number) => {
    for (const other of fillable[request]?.could ?? [])
      if (other !== lender) moves[lender]?.[other]?.add(request);
  };
  const leave = (request: number, lender: number) => {
    for (const other of fillable[request]?.could ?? []) moves[lender]?.[other]?.delete(request);
  };
  for (const [request, lender] of now.entries()) enter(request, lender);
  for (;;) {
    const chain = bestChain(counts, targets, moves);
    if (!chain) return counts;
    for (const [step, from] of chain.slice(0, -1).entries()) {
      const to = chain[step + 1] ?? from;
      const [request] = moves[from]?.[to] ?? [];
      if (request === undefined) throw new Error("a chain leads where no request can go");
      leave(request, from);
      now[request] = to;
      enter(request, to);
    }
    const [first = 0, last = 0] = [chain[0], chain.at(-1)];
    counts[first] = (counts[first] ?? 0) - 1;
    counts[last] = (counts[last] ?? 0) + 1;
  }
}

/** From the library that gains most by one request less to the one that gains most by one more. */
function bestChain(
  counts: readonly number[],
  targets: readonly number[],
  moves: readonly (readonly ReadonlySet<number>[])[],
): readonly number[] | null {
  const excess = (index: number, by: number) =>
    ((counts[index] ?? 0) + by - (targets[index] ?? 0)) / Math.max(1, targets[index] ?? 0);
  const fullest = [...counts.keys()].toSorted((a, b) => excess(b, -0.5) - excess(a, -0.5));
  for (const from of fullest) {
    if ((counts[from] ?? 0) === 0) continue;
    const chains = reachable(from, moves);
    const [emptiest] = [...chains.keys()].toSorted((a, b) => excess(a, 0.5) - excess(b, 0.5));
    if (emptiest === undefined || excess(emptiest, 0.5) >= excess(from, -0.5) - 1e-9) continue;
    return chains.get(emptiest) ?? null;
  }
  return null;
}

/** The shortest chain to each library that a request of `from` could come to by way of others. */
function reachable(
  from: number,
  moves: readonly (readonly ReadonlySet<number>[])[],
): ReadonlyMap<number, readonly number[]> {
  const chains = new Map<number, readonly number[]>();
  let ends: readonly (readonly number[])[] = [[from]];
  while (ends.length > 0) {
    const next: (readonly number[])[] = [];
    for (const chain of ends)
      for (const [to, requests] of (moves[chain.at(-1) ?? from] ?? []).entries()) {
        if (requests.size === 0 || to === from || chains.has(to)) continue;
        chains.set(to, [...chain, to]);
        next.push([...chain, to]);
      }
    ends = next;
  }
  return chains;
}
