import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** Notes which matcher is in use. @returns whether it was another one, or none, before. */
export async function noteMatcher(ctx: Ctx, version: string): Promise<boolean> {
  const { rows } = await sql`insert into matcher_state (version, since)
    values (${version}, ${ctx.clock.now().toString()})
    on conflict (singular) do update set version = excluded.version, since = excluded.since
    where matcher_state.version <> excluded.version returning version`.execute(ctx.tx);
  return rows.length > 0;
}

/** Libraries of which some record is described for another matcher. */
export async function librariesBehind(ctx: Ctx, version: string): Promise<readonly string[]> {
  const { rows } = await sql<{ library: string }>`
    select l.id as library from library l
    where exists (select from cluster_member m where m.library_id = l.id and m.matcher <> ${version})
    order by l.id`.execute(ctx.tx);
  return rows.map(({ library }) => library);
}
