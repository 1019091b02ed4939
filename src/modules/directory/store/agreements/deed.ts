import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

export type Deed = {
  readonly version: number | null;
  readonly actor: string;
  readonly deed: string;
  readonly detail: Readonly<Record<string, unknown>>;
};

/** Adds to the history of an agreement. */
export async function insertDeed(
  ctx: Ctx,
  agreement: string,
  { version, actor, deed, detail }: Deed,
): Promise<void> {
  const person = ctx.principal.kind === "person" ? ctx.principal.id : null;
  await sql`insert into agreement_deed (id, agreement_id, version, at, person_id, actor, deed, detail)
    values (${newId()}, ${agreement}, ${version}, ${ctx.clock.now().toString()}, ${person}, ${actor}, ${deed},
      ${JSON.stringify(detail)})`.execute(ctx.tx);
}

/** The history of an agreement, the newest first. */
export async function readDeeds(
  ctx: Ctx,
  agreement: string,
): Promise<readonly (Deed & { readonly at: Date })[]> {
  const { rows } = await sql<
    Deed & { at: Date }
  >`select version, at, actor, deed, detail from agreement_deed
    where agreement_id = ${agreement} order by id desc limit 500`.execute(ctx.tx);
  return rows;
}
