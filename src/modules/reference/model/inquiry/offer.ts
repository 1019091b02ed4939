import type { LibraryId } from "#kernel/ids";

/** An inquiry of another library that may be taken; all that is known before it is. */
export type Offer = {
  readonly inquiry: string;
  readonly library: LibraryId;
  readonly home: LibraryId;
  readonly language: string;
  readonly skill: string | null;
  /** To take it, or to help who has it. */
  readonly part: "answers" | "joins";
  readonly askedAt: Date;
};
