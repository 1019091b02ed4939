import type { LibraryId, PersonId } from "#kernel/ids";
import type { Level } from "./ladder.ts";

/** Somebody's taking of an inquiry: while `until` is null, their library may read and answer it. */
export type Claim = {
  readonly id: string;
  readonly inquiry: string | null;
  readonly home: LibraryId;
  readonly library: LibraryId;
  readonly person: PersonId | null;
  readonly part: "answers" | "joins";
  readonly level: Level;
  readonly waitedSeconds: number;
  readonly since: Date;
  readonly until: Date | null;
  readonly answered: boolean;
};
