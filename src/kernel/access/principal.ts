import type { LibraryId, PersonId } from "#kernel/ids";

/** What a person may be in one library, or (the last two) in the network as a whole. */
export type Role =
  | "reader"
  | "staff"
  | "library-administrator"
  | "network-coordinator"
  | "operator";

/** A role, and where it holds; network roles have no library. */
export type RoleGrant = { readonly role: Role; readonly library: LibraryId | null };

/** Who acts: a stranger, a person with roles in some libraries, or the software itself for a stated reason. */
export type Principal =
  | { readonly kind: "anonymous" }
  | {
      readonly kind: "person";
      readonly id: PersonId;
      readonly name: string;
      readonly roles: readonly RoleGrant[];
    }
  | { readonly kind: "system"; readonly reason: string };

export const anonymous: Principal = { kind: "anonymous" };

/** The software acting by itself (a job, a command); the reason is kept in the audit. */
export function systemPrincipal(reason: string): Principal {
  return { kind: "system", reason };
}

/** A signed-in person as principal. */
export function principalOf(id: PersonId, name: string, roles: readonly RoleGrant[]): Principal {
  return { kind: "person", id, name, roles };
}

/** Whether the principal holds a role, at that library where the role is one of a library. */
export function holds(principal: Principal, role: Role, library: LibraryId | null = null): boolean {
  if (principal.kind !== "person") return false;
  return principal.roles.some((grant) => grant.role === role && grant.library === library);
}
