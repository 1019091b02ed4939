import { sql } from "kysely";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { forgetColleague } from "./desk/forget-colleague.ts";

/**
 * Cuts the link from requests that ended before to their readers, and what the sending to a reader had told
 * of them, at both sides. The requests and all figures stay. @returns how many readers were forgotten.
 */
export async function forgetReadersSince(
  ctx: Ctx,
  before: Temporal.Instant,
  library: string | null = null,
): Promise<number> {
  const at = before.toString();
  const { numAffectedRows = 0n } = await sql`delete from ill_reader using ill_request r
    where r.id = request_id and r.ended_at < ${at} and (${library}::uuid is null or r.library_id = ${library}::uuid)`.execute(
    ctx.tx,
  );
  await sql`update ill_supply set patron = null where patron is not null and ended_at < ${at}
    and (${library}::uuid is null or library_id = ${library}::uuid)`.execute(ctx.tx);
  await sql`update ill_message m set message = m.message - 'patronInfo'
    from (select id from ill_request where ended_at < ${at} union all select id from ill_supply where ended_at < ${at}) ended
    where ended.id in (m.request_id, m.supply_id) and m.message ? 'patronInfo'
      and (${library}::uuid is null or m.library_id = ${library}::uuid)`.execute(ctx.tx);
  return Number(numAffectedRows);
}

/** Requests that ended before and still have a reader. */
export async function requestsToForget(
  ctx: Ctx,
  before: Temporal.Instant,
): Promise<readonly string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select request_id as id from ill_reader join ill_request r on r.id = request_id
      where r.ended_at < ${before.toString()}`.execute(ctx.tx);
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
  await sql`delete from ill_reader using ill_request r
    where r.id = request_id and person_id = ${person} and r.ended_at is not null`.execute(ctx.tx);
  await sql`update ill_reader set person_id = null where person_id = ${person}`.execute(ctx.tx);
  await sql`update ill_step set actor = 'former colleague', person_id = null where person_id = ${person}`.execute(
    ctx.tx,
  );
  await forgetColleague(ctx, person);
}
