import { sql } from "kysely";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { RequesterState } from "../../model/machines/requester.ts";
import { requestShape, type RequestRow } from "../requests.ts";
import { selected } from "#kernel/db";

/** Loans of a library in these states that are due between two instants, the next due first. */
export async function loansDue(
  ctx: Ctx,
  library: LibraryId,
  states: readonly RequesterState[],
  between: { readonly after: Temporal.Instant; readonly until: Temporal.Instant },
): Promise<readonly RequestRow[]> {
  const { rows } = await sql<RequestRow>`select ${selected(requestShape)} from ill_request
    where library_id = ${library} and state = any (${[...states]}) and ended_at is null
      and due_at >= ${between.after.toString()} and due_at < ${between.until.toString()}
    order by due_at, id`.execute(ctx.tx);
  return rows;
}

/** Notes that a reader is reminded of a day. @returns false where that was done before. */
export async function noteReminder(
  ctx: Ctx,
  request: string,
  library: LibraryId,
  dueOn: Temporal.PlainDate,
): Promise<boolean> {
  const { numAffectedRows = 0n } =
    await sql`insert into ill_reminder (request_id, library_id, due_on)
    values (${request}, ${library}, ${dueOn.toString()}) on conflict do nothing`.execute(ctx.tx);
  return numAffectedRows > 0n;
}
