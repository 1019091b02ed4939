/** What a message is, by its number: the next, one that was taken before, or one before which others are missing. */
export type Arrival =
  | { readonly kind: "next" }
  | { readonly kind: "known" }
  /** The number was used for something else. */
  | { readonly kind: "number-used" }
  | { readonly kind: "message-missing"; readonly missing: number };

/**
 * Each side numbers what it says in a transaction, from 1. `heard` is the last number that was taken, `before`
 * tells whether what was taken under this number was the very same body (null: it is not known any more).
 */
export function arrivalOf(number: number, heard: number, before: boolean | null): Arrival {
  if (number > heard + 1) return { kind: "message-missing", missing: heard + 1 };
  if (number === heard + 1) return { kind: "next" };
  return before === false ? { kind: "number-used" } : { kind: "known" };
}
