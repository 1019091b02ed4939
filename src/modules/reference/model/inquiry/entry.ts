import type { LibraryId, PersonId } from "#kernel/ids";
import type { Channel } from "./inquiry.ts";

export type Author = "reader" | "staff" | "partner" | "system";
/** Something said, a note among staff, or something that happened. */
export type EntryKind = "message" | "note" | "event";
/** One entry of an inquiry's thread. */
export type Entry = {
  readonly id: string;
  readonly inquiry: string;
  readonly library: LibraryId;
  readonly sequence: number;
  readonly clientId: string;
  readonly kind: EntryKind;
  readonly author: Author;
  readonly authorId: PersonId | null;
  readonly authorLibrary: LibraryId | null;
  readonly authorName: string | null;
  readonly audience: "all" | "staff";
  readonly channel: Channel;
  readonly body: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: Date;
};

/** Who looks: a reader is not shown what staff say among themselves. */
export type Audience = "reader" | "staff";

const COPY = "merged-";

/** The client's id of what was said in one inquiry, where it stands in another of which that became a part. */
export const copyOf = (entry: string): string => `${COPY}${entry}`;
export const isCopy = (clientId: string): boolean => clientId.startsWith(COPY);
