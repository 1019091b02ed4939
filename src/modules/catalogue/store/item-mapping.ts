import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { ItemMapping } from "../model/copies/mapping.ts";

/** The mapping that the visitor's library has set; null for the default. */
export async function readMapping(ctx: Ctx): Promise<ItemMapping | null> {
  const { rows } = await sql<{ mapping: ItemMapping }>`
    select mapping from item_mapping where library_id = ${ctx.library}`.execute(ctx.tx);
  return rows[0]?.mapping ?? null;
}

/** The mappings that these libraries have set, by their ids; needs system reach. */
export async function mappingsOf(
  ctx: Ctx,
  libraries: readonly string[],
): Promise<ReadonlyMap<string, ItemMapping>> {
  const { rows } = await sql<{ library: string; mapping: ItemMapping }>`
    select library_id as library, mapping from item_mapping
    where library_id = any(${[...libraries]}::uuid[])`.execute(ctx.tx);
  return new Map(rows.map(({ library, mapping }) => [library, mapping]));
}

export async function writeMapping(ctx: Ctx, mapping: ItemMapping): Promise<void> {
  const person = ctx.principal.kind === "person" ? ctx.principal.id : null;
  const now = ctx.clock.now().toString();
  await sql`insert into item_mapping (library_id, mapping, changed_at, person_id)
    values (${ctx.library}, ${JSON.stringify(mapping)}, ${now}, ${person})
    on conflict (library_id) do update set mapping = excluded.mapping, changed_at = excluded.changed_at,
      person_id = excluded.person_id`.execute(ctx.tx);
}
