import { sql } from "kysely";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { insertRow, type RowShape, selected } from "#kernel/db";

/** For whom a request is; kept apart from it, so that it can go while the request stays. */
export type ReaderRow = {
  readonly id: string;
  readonly library: LibraryId;
  readonly person: PersonId | null;
  readonly name: string | null;
  /** Number of the library card. */
  readonly card: string | null;
  readonly contact: string | null;
  /** The reader's library has the supplier send to the reader. */
  readonly sendDirectly: boolean;
  readonly note: string | null;
};

const shape: RowShape<ReaderRow> = {
  table: "ill_reader",
  columns: {
    id: ["request_id"],
    library: ["library_id"],
    person: ["person_id"],
    name: ["name"],
    card: ["card"],
    contact: ["contact"],
    sendDirectly: ["send_directly"],
    note: ["note"],
  },
};

export const insertReader = (ctx: Ctx, row: ReaderRow): Promise<void> =>
  insertRow(ctx.tx, shape, row);

/** For whom a request is; null where nobody knows any more. */
export async function readReader(ctx: Ctx, request: string): Promise<ReaderRow | null> {
  const { rows } =
    await sql<ReaderRow>`select ${selected(shape)} from ill_reader where request_id = ${request}`.execute(
      ctx.tx,
    );
  return rows[0] ?? null;
}
