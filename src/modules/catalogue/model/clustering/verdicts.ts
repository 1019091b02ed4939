/** What a cataloguer decided of two records. */
export type Verdict = "same" | "different";

export type DecidedPair = { readonly a: string; readonly b: string; readonly verdict: Verdict };

/** Cataloguers' decisions that concern some records, by pair. */
export class Verdicts {
  readonly #byPair = new Map<string, Verdict>();

  constructor(pairs: Iterable<DecidedPair> = []) {
    this.add(pairs);
  }

  add(pairs: Iterable<DecidedPair>): void {
    for (const { a, b, verdict } of pairs) this.#byPair.set(pairOf(a, b), verdict);
  }

  /** In either order; null where nothing was decided. */
  of(a: string, b: string): Verdict | null {
    if (this.#byPair.size === 0) return null;
    return this.#byPair.get(pairOf(a, b)) ?? null;
  }
}

/** The name of a pair of records, the same in either order. */
export function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
