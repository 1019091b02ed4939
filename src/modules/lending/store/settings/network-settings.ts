import { sql } from "kysely";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** What the network has set about its rotas, as it was stored; null: nothing. */
export async function readNetworkSettings(ctx: Ctx): Promise<unknown> {
  const { rows } = await sql<{
    settings: unknown;
  }>`select settings from lending_network_settings`.execute(ctx.tx);
  return rows[0]?.settings ?? null;
}

export async function putNetworkSettings(
  ctx: Ctx,
  settings: object,
  person: PersonId | null,
): Promise<void> {
  await sql`insert into lending_network_settings (settings, changed_at, person_id)
    values (${JSON.stringify(settings)}, ${ctx.clock.now().toString()}, ${person})
    on conflict (only_one) do update set settings = excluded.settings, changed_at = excluded.changed_at,
      person_id = excluded.person_id`.execute(ctx.tx);
}
