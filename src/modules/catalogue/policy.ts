import {
  mayAdministerLibrary,
  mayCoordinateNetwork,
  mayWorkAt,
  type Principal,
  Refusal,
  type Role,
} from "#kernel/access";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx, Library } from "#kernel/tenancy";
import { refusal } from "./errors.ts";

/** The library in whose name the visitor loads records. @throws Refusal when they may not. */
export function libraryToLoad(ctx: Ctx): LibraryId {
  const { library } = ctx;
  if (library === null || !mayAdministerLibrary(ctx.principal, library))
    throw new Refusal("forbidden");
  return library;
}

/** The library whose imports the visitor reads: those who work there see what was loaded and what failed. */
export function libraryToWatch(ctx: Ctx): LibraryId {
  const { library } = ctx;
  if (library === null || !mayWorkAt(ctx.principal, library)) throw new Refusal("forbidden");
  return library;
}

/** The person whose lists these are. @throws Refusal for a stranger, who can keep none. */
export function listKeeper(ctx: Ctx): PersonId {
  if (ctx.principal.kind !== "person") throw refusal("list-needs-sign-in");
  return ctx.principal.id;
}

const COLLEAGUES: readonly Role[] = ["staff", "library-administrator"];

/**
 * Who may take whole lists of titles along as files. The titles and all counts are public, page by
 * page and by the API; a list of a million titles read from the database is work for colleagues.
 */
export function mayTakeLists(principal: Principal): boolean {
  if (mayCoordinateNetwork(principal)) return true;
  return (
    principal.kind === "person" && principal.roles.some(({ role }) => COLLEAGUES.includes(role))
  );
}

/** Lets pass who takes a list along. @throws Refusal for everybody else. */
export function listTaker({ principal }: Ctx): void {
  if (!mayTakeLists(principal)) throw new Refusal("forbidden");
}

/** The library whose own system the visitor connects. @throws Refusal when they do not administer it. */
export function libraryToConnect(ctx: Ctx): LibraryId {
  return libraryToLoad(ctx);
}

/**
 * The library in whose name a visitor says what belongs together: the one they act for, else one where
 * they work. Null for those who work at none.
 */
export function cataloguersLibrary(
  principal: Principal,
  acting: Library | null,
  libraries: readonly Library[],
): Library | null {
  if (principal.kind !== "person") return null;
  if (acting && mayWorkAt(principal, acting.id)) return acting;
  const own = libraries.filter(({ id }) =>
    principal.roles.some(({ role, library }) => library === id && COLLEAGUES.includes(role)),
  );
  return own[0] ?? null;
}
