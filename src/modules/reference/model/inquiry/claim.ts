import type { LibraryId, PersonId } from "#kernel/ids";
import type { Level } from "./ladder.ts";

/** Somebody's taking of an inquiry: while `until` is null, their library may read and answer it. */
export type Claim = {
  readonly id: string;
  readonly inquiry: string | null;
  /** Whose inquiry it is; null: a partner's. */
  readonly home: LibraryId | null;
  readonly homePeer: string | null;
  /** Who took it; null: a partner. */
  readonly library: LibraryId | null;
  readonly peer: string | null;
  readonly person: PersonId | null;
  readonly part: "answers" | "joins";
  readonly level: Level;
  readonly waitedSeconds: number;
  readonly since: Date;
  readonly until: Date | null;
  readonly answered: boolean;
};
