/** What a message is, by its number: the next, one that was taken before, or one before which others are missing. */
export type Arrival =
  | { readonly kind: "next" }
  | { readonly kind: "known" }
  /** The number was used for something else. */
  | { readonly kind: "number-used" }
  | { readonly kind: "message-missing"; readonly missing: number };

/**
 * Each side numbers what it says in a transaction, from 1. `heard` is the last number that was taken, `before`
 * tells whether what was taken under this number was the very same body (null: it is not known any more). What
 * `ends` a transaction that has begun waits for nothing: whoever ends it may have taken back what was still on
 * its way.
 */
export function arrivalOf(
  number: number,
  heard: number,
  before: boolean | null,
  ends = false,
): Arrival {
  if (number > heard + 1 && !(ends && heard > 0))
    return { kind: "message-missing", missing: heard + 1 };
  if (number > heard) return { kind: "next" };
  return before === false ? { kind: "number-used" } : { kind: "known" };
}
