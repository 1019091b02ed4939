import type { Id, LibraryId, PersonId } from "#kernel/ids";
import type { RequestState } from "./machine.ts";
import type { ShiftId } from "./shift.ts";

export type RequestId = Id<"roster-request">;

/** `cover`: another comes instead; `swap`: for a day of the other's. */
export const REQUEST_KINDS = ["cover", "swap"] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Somebody who cannot come to one occurrence, and what came of it. */
export type RosterRequest = {
  readonly id: RequestId;
  readonly library: LibraryId | null;
  readonly shift: ShiftId;
  readonly date: string;
  readonly startsAt: Date;
  readonly kind: RequestKind;
  readonly state: RequestState;
  readonly stateAt: Date;
  /** Who asks; null: somebody who was erased. */
  readonly person: PersonId | null;
  readonly name: string | null;
  readonly note: string | null;
  /** Who comes instead, or offers to. */
  readonly otherPerson: PersonId | null;
  readonly otherName: string | null;
  /** What they give for it in a swap. */
  readonly otherShift: ShiftId | null;
  readonly otherDate: string | null;
};

/** One step of a request's history. */
export type RequestStep = {
  readonly at: Date;
  readonly actor: string;
  readonly event: string;
  readonly toState: RequestState;
};
