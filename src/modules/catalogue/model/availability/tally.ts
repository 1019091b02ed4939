import type { Found, LiveCopy, LiveStatus } from "./live-copy.ts";

/** What a copy's status comes to: one that may not leave the library is to be used there. */
export function liveMeaning({ status, loanable }: LiveCopy): LiveStatus {
  return status === "available" && loanable === false ? "reference" : status;
}

/** A live answer in numbers. */
export type Tally = {
  readonly total: number;
  /** On the shelf and may be lent. */
  readonly available: number;
  /** On the shelf, to be used in the library. */
  readonly reference: number;
  /** Of which the system says nothing. */
  readonly unknown: number;
  readonly waiting: number | null;
  /** Copies left for a reader who comes now, after those who wait (requirement: active holds count). */
  readonly free: number;
  /** The earliest day on which a lent copy is due back. */
  readonly nextDue: string | null;
};

/** Counts the copies of an answer. */
export function tallyOf({ copies, holds }: Pick<Found, "copies" | "holds">): Tally {
  const count = (status: LiveStatus) =>
    copies.filter((copy) => liveMeaning(copy) === status).length;
  const available = count("available");
  const days = copies.flatMap(({ due }) => due ?? []).toSorted();
  return {
    total: copies.length,
    available,
    reference: count("reference"),
    unknown: count("unknown"),
    waiting: holds,
    free: Math.max(0, available - (holds ?? 0)),
    nextDue: days[0] ?? null,
  };
}
