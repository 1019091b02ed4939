import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";
import { personOf } from "./settings.ts";

/** By what a library's own system is let in: the agency it names, and since when. */
export type DoorRow = { readonly agency: string; readonly madeAt: Date };

/** The door of the visitor's library; null while it is shut. */
export async function readDoor(ctx: Ctx): Promise<DoorRow | null> {
  const { rows } = await sql<DoorRow>`select agency, made_at as "madeAt" from own_system_door
    where library_id = ${ctx.library}`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** Opens the door with a new token, of which the digest is kept. */
export async function writeDoor(ctx: Ctx, agency: string, digest: Uint8Array): Promise<void> {
  const now = ctx.clock.now().toString();
  await sql`insert into own_system_door (library_id, agency, token, made_at, person_id)
    values (${ctx.library}, ${agency}, ${Buffer.from(digest)}, ${now}, ${personOf(ctx)})
    on conflict (library_id) do update set agency = excluded.agency, token = excluded.token,
      made_at = excluded.made_at, person_id = excluded.person_id`.execute(ctx.tx);
}

/** @returns whether there was one */
export async function removeDoor(ctx: Ctx): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from own_system_door
    where library_id = ${ctx.library}`.execute(ctx.tx);
  return numAffectedRows === 1n;
}

/** Whose system names this agency, and the digest of its token. Reach "system". */
export async function doorOf(
  ctx: Ctx,
  agency: string,
): Promise<{ readonly library: string; readonly token: Buffer; readonly timeZone: string } | null> {
  const { rows } = await sql<{ library: string; token: Buffer; timeZone: string }>`
    select d.library_id as library, d.token, l.time_zone as "timeZone"
    from own_system_door d join library l on l.id = d.library_id where d.agency = ${agency}`.execute(
    ctx.tx,
  );
  return rows[0] ?? null;
}
