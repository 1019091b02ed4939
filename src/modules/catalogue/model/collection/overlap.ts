/** How much libraries hold in common. */
export type Overlap = {
  /** Libraries that hold anything of it, most titles first. */
  readonly libraries: readonly { readonly code: string; readonly titles: number }[];
  /** Every two of them with the titles that both hold, most first; pairs with nothing in common included. */
  readonly pairs: readonly OverlapPair[];
};

/** Two libraries; the one with more titles first. */
export type OverlapPair = {
  readonly first: string;
  readonly second: string;
  readonly both: number;
  /** How much of each one's titles the other holds too, from 0 to 1. */
  readonly shareOfFirst: number;
  readonly shareOfSecond: number;
};

/** What each library has in common with each other: by its code, the titles shared with each code. */
export type Shared = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Makes the pairs of what was counted for each library. */
export function overlapOf(libraries: Overlap["libraries"], shared: Shared): Overlap {
  const pairs = libraries.flatMap((first, place) =>
    libraries.slice(place + 1).map((second): OverlapPair => {
      const both = shared.get(first.code)?.get(second.code) ?? 0;
      return {
        first: first.code,
        second: second.code,
        both,
        shareOfFirst: share(both, first.titles),
        shareOfSecond: share(both, second.titles),
      };
    }),
  );
  return { libraries, pairs: pairs.toSorted((a, b) => b.both - a.both) };
}

/** A part of the whole, from 0 to 1; nothing of nothing is 0. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
