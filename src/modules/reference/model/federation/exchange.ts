import type { LibraryId } from "#kernel/ids";
import type { TransactionState } from "./transaction.ts";

export type Mode = "live" | "ticket";
/** How an exchange ended: by what was said last, or because nothing was. */
export type Outcome =
  | "answered"
  | "returned"
  | "ticket"
  | "withdrawn"
  | "abuse"
  | "lost"
  | "declined"
  | "rejected"
  | "referred"
  | "taken";

/** An inquiry of ours before a partner: we are the client. */
export type Exchange = {
  readonly id: string;
  readonly inquiry: string;
  readonly library: LibraryId;
  readonly peer: string;
  readonly partner: string;
  readonly mode: Mode;
  readonly state: TransactionState;
  readonly outcome: Outcome | null;
  readonly who: string | null;
  readonly sent: number;
  readonly heard: number;
  readonly seenAt: Date | null;
  readonly openedAt: Date;
  readonly endedAt: Date | null;
};
