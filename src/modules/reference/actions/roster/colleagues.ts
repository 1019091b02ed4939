import { listPeopleOf } from "#kernel/identity";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { colleaguesWithAccounts } from "#modules/directory";
import { mayGivePlace, ownLibraryOf } from "../../policy/roster.ts";
import type { Who } from "../../store/roster/places.ts";
import { idOf, type RosterDesk } from "./desk.ts";

/** Somebody who may be given a place at a desk. */
export type RosterColleague = Who & { readonly address: string | null };

const WORKING = ["staff", "library-administrator"] as const;
const MOST = 500;

/**
 * Whom the visitor may give a place at a desk, by name: those who work there; for the network's desk those of
 * all members who are in the directory, as far as the visitor speaks for them.
 */
export async function colleaguesFor(
  ctx: Ctx,
  desk: RosterDesk,
): Promise<readonly RosterColleague[]> {
  if (desk) return staffOf(ctx, desk.id);
  const all = await colleaguesWithAccounts(ctx);
  const own = all
    .filter(({ library }) => mayGivePlace(ctx.principal, null, library))
    .map(({ person, name, library }) => ({ person, name, fromLibrary: library, address: null }));
  // Somebody may work at two members: their time is that of the first.
  return [...new Map(own.toReversed().map((one) => [one.person, one])).values()].toReversed();
}

/** Those who work at a library, by name. */
export async function staffOf(ctx: Ctx, library: LibraryId): Promise<readonly RosterColleague[]> {
  const { people } = await listPeopleOf(ctx, library, { roles: WORKING, limit: MOST });
  return people.map(({ id, name, email }) => ({
    person: id,
    name,
    fromLibrary: library,
    address: email.toLowerCase(),
  }));
}

/** The visitor as somebody with a place at a desk; null for who is no person. */
export function selfAt(ctx: Ctx, desk: RosterDesk): Who | null {
  const { principal } = ctx;
  if (principal.kind !== "person") return null;
  const fromLibrary = idOf(desk) ?? ownLibraryOf(principal);
  return { person: principal.id, name: principal.name, fromLibrary };
}

/** One of them; null where the visitor may not give that person a place. */
export async function colleagueCalled(
  ctx: Ctx,
  desk: RosterDesk,
  person: PersonId,
): Promise<Who | null> {
  const self = selfAt(ctx, desk);
  if (self?.person === person && mayGivePlace(ctx.principal, idOf(desk), self.fromLibrary))
    return self;
  return (await colleaguesFor(ctx, desk)).find((one) => one.person === person) ?? null;
}
