import { mayAdministerLibrary, mayWorkAt, Refusal } from "#kernel/access";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** The library whose calls the visitor sees and decides about. @throws Refusal */
export function deskOfSystem(ctx: Ctx): LibraryId {
  const { library } = ctx;
  if (library === null || !mayWorkAt(ctx.principal, library)) throw new Refusal("forbidden");
  return library;
}

/** The library whose own system the visitor connects. @throws Refusal */
export function libraryToConnect(ctx: Ctx): LibraryId {
  const { library } = ctx;
  if (library === null || !mayAdministerLibrary(ctx.principal, library))
    throw new Refusal("forbidden");
  return library;
}
