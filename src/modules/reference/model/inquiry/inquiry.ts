import type { LibraryId, PersonId } from "#kernel/ids";
import type { Level } from "./ladder.ts";
import type { InquiryState } from "./states.ts";

export type Channel = "chat" | "form" | "mail" | "partner";
export const INQUIRY_KINDS = [
  "direction",
  "holding",
  "research",
  "account",
  "technical",
  "other",
] as const;

export type InquiryKind = (typeof INQUIRY_KINDS)[number];
/** An inquiry as its home library keeps it. */
export type Inquiry = {
  readonly id: string;
  readonly library: LibraryId;
  readonly code: string;
  readonly keyHash: Uint8Array;
  readonly channel: Channel;
  readonly state: InquiryState;
  readonly stateAt: Date;
  readonly queue: string | null;
  readonly language: string;
  readonly subject: string;
  readonly askedAt: Date;
  readonly level: Level;
  /** Until then it waits for one desk alone, to which it was passed on. */
  readonly directedUntil: Date | null;
  readonly answering: LibraryId | null;
  readonly operator: PersonId | null;
  readonly operatorName: string | null;
  readonly firstAnswerAt: Date | null;
  readonly readerSaidAt: Date | null;
  readonly assignee: PersonId | null;
  readonly dueAt: Date | null;
  readonly endedAt: Date | null;
  readonly readLevel: number | null;
  readonly kind: InquiryKind | null;
  readonly satisfaction: number | null;
  readonly praise: string | null;
  readonly mergedInto: string | null;
  /** Whether the reader is led to the one it is part of. */
  readonly sameReader: boolean;
  readonly erasedAt: Date | null;
};
