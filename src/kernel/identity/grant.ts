import { sql } from "kysely";
import type { RoleGrant } from "#kernel/access";
import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** Writes a role. @returns whether it is new. */
export async function writeGrant(
  ctx: Ctx,
  person: PersonId,
  { role, library }: RoleGrant,
): Promise<boolean> {
  const giver = ctx.principal.kind === "person" ? ctx.principal.id : null;
  const { numAffectedRows } = await sql`
    insert into role_grant (person_id, role, library_id, granted_at, granted_by)
    values (${person}, ${role}, ${library}, ${ctx.clock.now().toString()}, ${giver})
    on conflict (person_id, role, library_id) do nothing`.execute(ctx.tx);
  return numAffectedRows === 1n;
}
