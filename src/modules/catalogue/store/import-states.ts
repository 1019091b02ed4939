import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { ImportState } from "../model/imports/state.ts";

export type ImportStep = {
  readonly state: ImportState;
  readonly at: Date;
  readonly actor: string;
  readonly detail: Readonly<Record<string, unknown>>;
};

/** The state an import is in, with its row locked until the transaction ends. */
export async function lockedState(ctx: Ctx, id: string): Promise<ImportState | null> {
  const { rows } = await sql<{ state: ImportState }>`
    with held as (select id from import where id = ${id} for update)
    select s.state from import_state s join held on held.id = s.import_id order by s.position desc limit 1`.execute(
    ctx.tx,
  );
  return rows[0]?.state ?? null;
}

/** Notes that an import has entered a state. */
export async function appendState(
  ctx: Ctx,
  id: string,
  library: string,
  state: ImportState,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const person = ctx.principal.kind === "person" ? ctx.principal.id : null;
  const actor = ctx.principal.kind === "person" ? ctx.principal.name : "Commonshelf";
  await sql`insert into import_state (import_id, library_id, position, state, at, person_id, actor, detail)
    values (${id}, ${library}, (select count(*) from import_state where import_id = ${id}), ${state},
      ${ctx.clock.now().toString()}, ${person}, ${actor}, ${JSON.stringify(detail)})`.execute(
    ctx.tx,
  );
}

/** How often the import was begun where it stands now. */
export async function attemptsAt(ctx: Ctx, id: string, position: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from import_state
    where import_id = ${id} and state = 'running' and detail ->> 'position' = ${String(position)}`.execute(
    ctx.tx,
  );
  return rows[0]?.n ?? 0;
}

/** What became of an import, oldest first. */
export async function importSteps(ctx: Ctx, id: string): Promise<readonly ImportStep[]> {
  const { rows } = await sql<ImportStep>`select state, at, actor, detail from import_state
    where import_id = ${id} order by position`.execute(ctx.tx);
  return rows;
}

/** Leaves the fact that an import happened, and takes the person out of it. */
export async function forgetActor(ctx: Ctx, person: string): Promise<void> {
  await sql`update import_state set person_id = null, actor = '–' where person_id = ${person}`.execute(
    ctx.tx,
  );
  await sql`update item_mapping set person_id = null where person_id = ${person}`.execute(ctx.tx);
}
