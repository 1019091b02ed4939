import { sql } from "kysely";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/**
 * Where a request has ended and its reader is forgotten, what the own system said of it (it may name the
 * reader) and the number by which the own system knew it go too.
 */
export async function forgetWhatSystemsSaid(ctx: Ctx): Promise<void> {
  await sql`update own_system_call c set said = null from ill_request r
    where r.id = c.request_id and c.said is not null and r.ended_at is not null
      and not exists (select from ill_reader where request_id = r.id)`.execute(ctx.tx);
  await sql`delete from own_system_heard h using ill_request r
    where r.id = h.request_id and r.ended_at is not null
      and not exists (select from ill_reader where request_id = r.id)`.execute(ctx.tx);
}

/** Settings and decisions stay; who made them is nobody any more. */
export async function forgetConnector(ctx: Ctx, person: PersonId): Promise<void> {
  await sql`update own_system set person_id = null where person_id = ${person}`.execute(ctx.tx);
  await sql`update own_system set off_by = null where off_by = ${person}`.execute(ctx.tx);
  await sql`update own_system_door set person_id = null where person_id = ${person}`.execute(
    ctx.tx,
  );
  await sql`update own_system_call set person_id = null where person_id = ${person}`.execute(
    ctx.tx,
  );
}
