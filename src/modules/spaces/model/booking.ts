import type { LibraryId, PersonId } from "#kernel/ids";

/** A time of a thing that is held: by somebody, or closed by its library. */
export type Booking = {
  readonly id: string;
  readonly library: LibraryId;
  readonly bookable: string;
  readonly kind: "booking" | "closed";
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Until when nobody else may have it: its end, and the pause after it. */
  readonly heldUntil: Date;
  readonly person: PersonId | null;
  readonly name: string | null;
  readonly email: string | null;
  /** By which the same mailbox is known however it is written. */
  readonly emailKey: string | null;
  /** In which language its reader is written to. */
  readonly language: string;
  /** What it is for, or why it is closed. */
  readonly note: string | null;
  readonly bookedAt: Date;
  /** Staff who entered it for somebody. */
  readonly enteredBy: PersonId | null;
  readonly endedAt: Date | null;
  readonly endedBy: "reader" | "library" | null;
  readonly endedWhy: string | null;
};

/** What a booking says of its end while it holds its time. */
export const unended = { endedAt: null, endedBy: null, endedWhy: null } as const;

/** Whether it can still be given back: it holds its time, and that time is not over. */
export function isAhead({ endedAt, endsAt }: Booking, now: Temporal.Instant): boolean {
  return endedAt === null && endsAt.getTime() > now.epochMilliseconds;
}
