import type { LiveCopy } from "./live-copy.ts";

/** A copy as the library delivered it. */
export type StoredCopy = {
  readonly branch: string | null;
  readonly shelving: string | null;
  readonly callNumber: string | null;
  readonly barcode: string | null;
  readonly part: string | null;
  readonly loanable: boolean | null;
};

/**
 * Live copies with what the protocol left out, taken from the delivered copy of the same barcode: its
 * branch in the library's own code, its call number, whether it may be lent. Where it is now comes
 * from the live answer alone.
 */
export function completed(
  copies: readonly LiveCopy[],
  stored: readonly StoredCopy[],
): readonly LiveCopy[] {
  const known = new Map(stored.map((copy) => [copy.barcode, copy]));
  return copies.map((copy) => {
    const own = copy.barcode === null ? undefined : known.get(copy.barcode);
    if (!own) return copy;
    return {
      ...copy,
      branch: own.branch ?? copy.branch,
      shelving: copy.shelving ?? own.shelving,
      callNumber: copy.callNumber ?? own.callNumber,
      part: copy.part ?? own.part,
      loanable: copy.loanable ?? own.loanable,
    };
  });
}
