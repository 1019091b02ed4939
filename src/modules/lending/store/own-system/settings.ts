import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import { type SystemSettings, systemSettings } from "../../model/own-system/settings.ts";

/** A library's own system as it is set; its secret still sealed. */
export type OwnSystemRow = {
  readonly library: string;
  readonly code: string;
  readonly timeZone: string;
  readonly settings: SystemSettings;
  readonly sealed: string | null;
  readonly off: boolean;
};

/** The system of the visitor's library; null where none is set. */
export async function readOwnSystem(ctx: Ctx): Promise<OwnSystemRow | null> {
  const { rows } = await sql<
    Omit<OwnSystemRow, "settings"> & { settings: unknown }
  >`select s.library_id as library, l.code, l.time_zone as "timeZone", s.settings, s.sealed, s.off_at is not null as off
    from own_system s join library l on l.id = s.library_id where s.library_id = ${ctx.library}`.execute(
    ctx.tx,
  );
  const [row] = rows;
  return row ? { ...row, settings: systemSettings.parse(row.settings) } : null;
}

/** Sets the system of the visitor's library and turns it on. */
export async function writeOwnSystem(
  ctx: Ctx,
  settings: SystemSettings,
  sealed: string | null,
): Promise<void> {
  await sql`insert into own_system (library_id, kind, settings, sealed, changed_at, person_id)
    values (${ctx.library}, ${settings.kind}, ${JSON.stringify(settings)}, ${sealed},
      ${ctx.clock.now().toString()}, ${personOf(ctx)})
    on conflict (library_id) do update set kind = excluded.kind, settings = excluded.settings,
      sealed = excluded.sealed, changed_at = excluded.changed_at, person_id = excluded.person_id,
      off_at = null, off_by = null`.execute(ctx.tx);
}

/** Turns it off or on again. @returns whether that changed anything */
export async function switchOwnSystem(ctx: Ctx, on: boolean): Promise<boolean> {
  const now = ctx.clock.now().toString();
  const { numAffectedRows } = await sql`update own_system
    set off_at = ${on ? null : now}, off_by = ${on ? null : personOf(ctx)}
    where library_id = ${ctx.library} and (off_at is null) <> ${on}`.execute(ctx.tx);
  return numAffectedRows === 1n;
}

export function personOf(ctx: Ctx): string | null {
  return ctx.principal.kind === "person" ? ctx.principal.id : null;
}
