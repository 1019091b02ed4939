import type { LibraryId, PersonId } from "#kernel/ids";

/** Who asked, as far as they said. */
export type Asker = {
  readonly inquiry: string;
  readonly library: LibraryId;
  readonly person: PersonId | null;
  readonly name: string | null;
  readonly email: string | null;
};
