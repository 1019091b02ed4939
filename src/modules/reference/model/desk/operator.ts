import type { LibraryId, PersonId } from "#kernel/ids";

/** Somebody who answers at a library's desk. */
export type Operator = {
  readonly person: PersonId;
  readonly library: LibraryId;
  /** As readers are told. */
  readonly name: string;
  readonly availableSince: Date | null;
  readonly seenAt: Date;
  readonly forNetwork: boolean;
  /** Conversations at a time. */
  readonly most: number;
  readonly languages: readonly string[];
  readonly skills: readonly string[];
};
