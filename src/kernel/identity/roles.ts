import { sql } from "kysely";
import {
  mayAdministerLibrary,
  mayCoordinateNetwork,
  mayOperate,
  type Principal,
  Refusal,
  type Role,
  type RoleGrant,
} from "#kernel/access";
import { audit } from "#kernel/audit";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { writeGrant } from "./grant.ts";
import { personById } from "./person.ts";
import type { IdentityRefusal } from "./refusals.ts";

/** Roles of one library, the least first. */
export const libraryRoles = ["reader", "staff", "library-administrator"] as const satisfies Role[];

/** Whether the principal may give this role to somebody, or take it. */
export function mayGrant(principal: Principal, { role, library }: RoleGrant): boolean {
  if (role === "operator") return library === null && mayOperate(principal);
  if (role === "network-coordinator") return library === null && mayCoordinateNetwork(principal);
  return library !== null && mayAdministerLibrary(principal, library);
}

/**
 * Gives a role to somebody the giver can see: at their library, those who have a role there.
 * Everybody else is invited. @throws Refusal("forbidden" | "not-found")
 */
export async function grantRole(ctx: Ctx, person: PersonId, grant: RoleGrant): Promise<void> {
  if (!mayGrant(ctx.principal, grant)) throw new Refusal("forbidden");
  if (!(await personById(ctx, person))) throw new Refusal("not-found");
  if (await writeGrant(ctx, person, grant))
    await audit(ctx, "identity.role-granted", person, { role: grant.role }, grant.library);
}

/**
 * Takes a role from somebody. A library keeps at least one administrator.
 * @throws Refusal("forbidden" | "not-found" | "last-administrator")
 */
export async function revokeRole(ctx: Ctx, person: PersonId, grant: RoleGrant): Promise<void> {
  if (!mayGrant(ctx.principal, grant)) throw new Refusal("forbidden");
  if (grant.role === "library-administrator" && grant.library !== null)
    await keepOneAdministrator(ctx, person, grant.library);
  const { numAffectedRows } = await sql`delete from role_grant
    where person_id = ${person} and role = ${grant.role} and library_id is not distinct from ${grant.library}`.execute(
    ctx.tx,
  );
  if (numAffectedRows !== 1n) throw new Refusal("not-found");
  await audit(ctx, "identity.role-revoked", person, { role: grant.role }, grant.library);
}

/** One at a time, so that two administrators cannot remove each other at the same moment. */
async function keepOneAdministrator(ctx: Ctx, person: PersonId, library: LibraryId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`administrators:${library}`}, 0))`.execute(
    ctx.tx,
  );
  const { rows } = await sql`select 1 from role_grant
    where role = 'library-administrator' and library_id = ${library} and person_id <> ${person} limit 1`.execute(
    ctx.tx,
  );
  if (rows.length === 0) throw new Refusal<IdentityRefusal>("last-administrator");
}
