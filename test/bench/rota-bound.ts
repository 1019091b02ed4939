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
  const filling = new Filling(fillable, targets.length);
  for (;;) {
    const chain = bestChain(filling.counts, targets, filling.moves);
    if (!chain) return filling.counts;
    filling.moveAlong(chain);
  }
}

/** Who fills what, and what could go where. */
class Filling {
  readonly counts: number[];
  /** moves[a][b]: requests that are with a and that b could fill. */
  readonly moves: readonly (readonly Set<number>[])[];
  readonly #fillable: readonly Fillable[];

  constructor(fillable: readonly Fillable[], libraries: number) {
    const all = Array.from({ length: libraries });
    this.#fillable = fillable;
    this.counts = all.map(() => 0);
    this.moves = all.map(() => all.map(() => new Set<number>()));
    for (const [request, { lender }] of fillable.entries()) this.#enter(request, lender);
  }

  /** One request from each library of the chain to the next. */
  moveAlong(chain: readonly number[]): void {
    for (const [step, from] of chain.slice(0, -1).entries()) {
      const to = chain[step + 1] ?? from;
      const [request] = this.moves[from]?.[to] ?? [];
      if (request === undefined) throw new Error("a chain leads where no request can go");
      this.#leave(request, from);
      this.#enter(request, to);
    }
  }

  #enter(request: number, lender: number): void {
    this.counts[lender] = (this.counts[lender] ?? 0) + 1;
    for (const other of this.#fillable[request]?.could ?? [])
      if (other !== lender) this.moves[lender]?.[other]?.add(request);
  }

  #leave(request: number, lender: number): void {
    this.counts[lender] = (this.counts[lender] ?? 0) - 1;
    for (const other of this.#fillable[request]?.could ?? [])
      this.moves[lender]?.[other]?.delete(request);
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
