import { mayAdministerLibrary, mayWorkAt, Refusal } from "#kernel/access";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** The library in whose name the visitor loads records. @throws Refusal when they may not. */
export function libraryToLoad(ctx: Ctx): LibraryId {
  const library = ctx.library;
  if (library === null || !mayAdministerLibrary(ctx.principal, library)) throw new Refusal("may-not-load-records");
  return library;
}

/** The library whose imports the visitor reads: those who work there see what was loaded and what failed. */
export function libraryToWatch(ctx: Ctx): LibraryId {
  const library = ctx.library;
  if (library === null || !mayWorkAt(ctx.principal, library)) throw new Refusal("may-not-see-imports");
  return library;
}
