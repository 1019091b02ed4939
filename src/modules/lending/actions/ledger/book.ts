import type { Ctx } from "#kernel/tenancy";
import { newId } from "#kernel/ids";
import { type EntryKind, isBalanced, type Line, type Parties } from "../../model/ledger/entry.ts";
import { bookEntries, type NewEntry } from "../../store/ledger/journal.ts";

/** What is to be booked; what is left out is nothing. */
export type Booking = Parties & {
  readonly kind: EntryKind;
  readonly lines: readonly Line[];
  readonly key?: string;
  readonly requestNumber?: string | null;
  readonly reverses?: string;
  readonly reason?: string;
  /** When it came about; else now. */
  readonly at?: Temporal.Instant;
  /** The person by whose deed it is booked. */
  readonly by?: Ctx["principal"];
};

/**
 * Books entries, each whole or not at all; as the software. What was booked under its key, or reversed
 * already, is passed over. @returns how many are new.
 */
export async function book(ctx: Ctx, bookings: readonly Booking[]): Promise<number> {
  for (const { lines } of bookings)
    if (!isBalanced(lines)) throw new Error("an entry must sum to zero in each currency");
  return (
    await bookEntries(
      ctx,
      bookings.map((one) => entryOf(ctx, one)),
    )
  ).length;
}

function entryOf(ctx: Ctx, booking: Booking): NewEntry {
  const { kind, debtor, creditor, lines, by = ctx.principal } = booking;
  const now = ctx.clock.now();
  return {
    id: newId(),
    kind,
    debtor,
    creditor,
    lines,
    key: booking.key ?? null,
    requestNumber: booking.requestNumber ?? null,
    reverses: booking.reverses ?? null,
    reason: booking.reason ?? null,
    at: (booking.at ?? now).toString(),
    bookedAt: now.toString(),
    person: by.kind === "person" ? by.id : null,
    actor: actorOf(by),
  };
}

/** Who booked or issued, as a journal keeps it. */
export function actorOf(by: Ctx["principal"]): string {
  if (by.kind === "person") return by.name;
  return `software: ${by.kind === "system" ? by.reason : "lending"}`;
}
