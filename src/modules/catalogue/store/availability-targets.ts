import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import type { Target, TargetSettings } from "../model/availability/target.ts";

/** A library's target as its desk sees it. */
export type TargetRow = Target & { readonly changedAt: Date; readonly offAt: Date | null };

const columns = sql`t.library_id as library, l.code, l.time_zone as "timeZone", t.settings, t.sealed, t.changed_at as "changedAt",
  t.off_at as "offAt", extract(epoch from t.changed_at)::text as version`;

/** The target of the visitor's library; null where none is set. */
export async function readTarget(ctx: Ctx): Promise<TargetRow | null> {
  const { rows } = await sql<TargetRow>`select ${columns}
    from availability_target t join library l on l.id = t.library_id where t.library_id = ${ctx.library}`.execute(
    ctx.tx,
  );
  return rows[0] ?? null;
}

/** The targets of libraries, by their codes, that are not turned off. */
export async function targetsOf(ctx: Ctx, codes: readonly string[]): Promise<readonly TargetRow[]> {
  const { rows } = await sql<TargetRow>`select ${columns}
    from availability_target t join library l on l.id = t.library_id
    where l.code = any(${[...codes]}::text[]) and t.off_at is null`.execute(ctx.tx);
  return rows;
}

/** Codes of the libraries whose own system can be asked. */
export async function askableLibraries(ctx: Ctx): Promise<readonly string[]> {
  const { rows } = await sql<{ code: string }>`select l.code
    from availability_target t join library l on l.id = t.library_id where t.off_at is null`.execute(
    ctx.tx,
  );
  return rows.map(({ code }) => code);
}

/** Sets the visitor's library's target and turns it on. */
export async function writeTarget(
  ctx: Ctx,
  settings: TargetSettings,
  sealed: string | null,
): Promise<void> {
  await sql`insert into availability_target (library_id, connector, settings, sealed, changed_at, person_id)
    values (${ctx.library}, ${settings.connector}, ${JSON.stringify(settings)}, ${sealed},
      ${ctx.clock.now().toString()}, ${personOf(ctx)})
    on conflict (library_id) do update set connector = excluded.connector, settings = excluded.settings,
      sealed = excluded.sealed, changed_at = excluded.changed_at, person_id = excluded.person_id,
      off_at = null, off_by = null`.execute(ctx.tx);
}

/** Turns it off or on again. @returns whether that changed anything */
export async function switchTarget(ctx: Ctx, on: boolean): Promise<boolean> {
  const now = ctx.clock.now().toString();
  const { numAffectedRows } = await sql`update availability_target
    set off_at = ${on ? null : now}, off_by = ${on ? null : personOf(ctx)}
    where library_id = ${ctx.library} and (off_at is null) <> ${on}`.execute(ctx.tx);
  return numAffectedRows === 1n;
}

function personOf(ctx: Ctx): string | null {
  return ctx.principal.kind === "person" ? ctx.principal.id : null;
}
