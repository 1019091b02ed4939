import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Side } from "../../model/desk/queues.ts";

/** How requests or supplies are called in a report: their number and title, by id. */
export type SubjectName = {
  readonly id: string;
  readonly number: string;
  readonly title: string | null;
};

export async function subjectNames(
  ctx: Ctx,
  library: LibraryId,
  side: Side,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SubjectName>> {
  const table = sql.table(side === "lend" ? "ill_supply" : "ill_request");
  const number = sql.ref(side === "lend" ? "supplying_number" : "number");
  const { rows } = await sql<SubjectName>`select id, ${number} as number,
      coalesce(citation->>'titleOfComponent', citation->>'title') as title
    from ${table} where library_id = ${library} and id = any(${[...ids]}::uuid[])`.execute(ctx.tx);
  return new Map(rows.map((row) => [row.id, row]));
}
