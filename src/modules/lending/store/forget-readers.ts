import { sql } from "kysely";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { forgetYears } from "./checks/reader-years.ts";
import { forgetColleague } from "./desk/forget-colleague.ts";
import { forgetConnector, forgetWhatSystemsSaid } from "./own-system/forget-calls.ts";

/** Rows of one library, or of all others (the network's own too) than these. */
export type Whose = { readonly library: LibraryId } | { readonly except: readonly LibraryId[] };

function belongs(column: "r.library_id" | "m.library_id" | "library_id", whose: Whose) {
  if ("library" in whose) return sql`${sql.ref(column)} = ${whose.library}`;
  return sql`(${sql.ref(column)} is null or ${sql.ref(column)} <> all (${[...whose.except]}::uuid[]))`;
}

/**
 * Cuts the link from requests that ended before to their readers, and what the sending to a reader had told
 * of them. The requests and all figures stay. @returns how many readers were forgotten.
 */
export async function forgetReadersSince(
  ctx: Ctx,
  before: Temporal.Instant,
  whose: Whose = { except: [] },
): Promise<number> {
  const at = before.toString();
  const { numAffectedRows = 0n } = await sql`delete from ill_reader using ill_request r
    where r.id = request_id and r.ended_at < ${at} and ${belongs("r.library_id", whose)}`.execute(
    ctx.tx,
  );
  await sql`update ill_supply set patron = null where patron is not null and ended_at < ${at}
    and ${belongs("library_id", whose)}`.execute(ctx.tx);
  await sql`update ill_message m set message = m.message - 'patronInfo'
    from (select id from ill_request where ended_at < ${at} union all select id from ill_supply where ended_at < ${at}) ended
    where ended.id in (m.request_id, m.supply_id) and m.message ? 'patronInfo'
      and ${belongs("m.library_id", whose)}`.execute(ctx.tx);
  await forgetWhatSystemsSaid(ctx);
  return Number(numAffectedRows);
}

/** Requests that ended before and still have a reader. */
export async function requestsToForget(
  ctx: Ctx,
  before: Temporal.Instant,
  whose: Whose = { except: [] },
): Promise<readonly string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select request_id as id from ill_reader join ill_request r on r.id = request_id
      where r.ended_at < ${before.toString()} and ${belongs("r.library_id", whose)}`.execute(
    ctx.tx,
  );
  return rows.map(({ id }) => id);
}

/** What a person asked for, as they may take it with them. */
export async function requestsOf(
  ctx: Ctx,
  person: PersonId,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select r.number, r.citation, r.service, r.state, r.placed_at as "placedAt", r.due_at as "dueAt",
      r.ended_at as "endedAt", r.note
    from ill_request r join ill_reader on request_id = r.id where person_id = ${person} order by r.placed_at`.execute(
    ctx.tx,
  );
  return rows;
}

/**
 * Forgets a person: as reader at once where the request has ended; where something is still out the
 * library needs a name until it is back, so only the account goes. As colleague in what they did.
 */
export async function forgetPerson(ctx: Ctx, person: PersonId): Promise<void> {
  await forgetYears(ctx, person);
  await sql`delete from ill_reader using ill_request r
    where r.id = request_id and person_id = ${person} and r.ended_at is not null`.execute(ctx.tx);
  await sql`update ill_reader set person_id = null where person_id = ${person}`.execute(ctx.tx);
  await sql`update ill_step set actor = 'former colleague', person_id = null where person_id = ${person}`.execute(
    ctx.tx,
  );
  await forgetColleague(ctx, person);
  await forgetWhatSystemsSaid(ctx);
  await forgetConnector(ctx, person);
}
