import { sql } from "kysely";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** Whether somebody has put the first round away. */
export async function hasDropped(ctx: Ctx, person: PersonId): Promise<boolean> {
  const { rows } = await sql`select from desk_round where person_id = ${person}`.execute(ctx.tx);
  return rows.length > 0;
}

/** Puts it away. */
export async function putAway(ctx: Ctx, person: PersonId): Promise<void> {
  await sql`insert into desk_round (person_id, dropped_at) values (${person}, ${ctx.clock.now().toString()})
    on conflict do nothing`.execute(ctx.tx);
}
