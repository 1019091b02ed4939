import type { ItemStatus } from "../copies/status.ts";

/** What a library's own system says of a copy: also that it cannot be had, without saying why. */
export type LiveStatus = ItemStatus | "unavailable";

/** One copy as a library's own system sees it at the moment of asking; null where it does not say. */
export type LiveCopy = {
  readonly barcode: string | null;
  /** The branch, by code or by name as the system has it. */
  readonly branch: string | null;
  readonly shelving: string | null;
  readonly callNumber: string | null;
  readonly part: string | null;
  readonly status: LiveStatus;
  /** In the system's own words. */
  readonly statusText: string | null;
  /** Whether it may leave the library: another question than whether it is there. */
  readonly loanable: boolean | null;
  /** When it is due back. */
  readonly due: string | null;
};

/** What a system says of one of its records. */
export type Found = {
  readonly copies: readonly LiveCopy[];
  /** Readers who wait for a copy; null where the protocol does not tell. */
  readonly holds: number | null;
  /** Whether these are all copies of the record. */
  readonly complete: boolean;
};

/** Why nothing is known. */
export const unknownReasons = [
  "no-number",
  "no-record",
  "deadline",
  "unreachable",
  "address-refused",
  "certificate",
  "login",
  "garbled",
  "refused",
  "not-secured",
  "password-lost",
  "resting",
  "busy",
] as const;
export type UnknownReason = (typeof unknownReasons)[number];

/** The answer to "can I get it now?": what the system says, or that nothing is known. */
export type LiveAnswer =
  | (Found & { readonly kind: "found"; readonly at: Temporal.Instant })
  | { readonly kind: "unknown"; readonly reason: UnknownReason; readonly at: Temporal.Instant };

/** A copy of which nothing is known yet. */
export const blankCopy: LiveCopy = {
  barcode: null,
  branch: null,
  shelving: null,
  callNumber: null,
  part: null,
  status: "unknown",
  statusText: null,
  loanable: null,
  due: null,
};
