import { systemPrincipal } from "#kernel/access";
import type { LibraryId } from "#kernel/ids";
import type { Visitor } from "#kernel/tenancy";

/** The software that carries mail, as a visitor; in the name of a library where mail is for one. */
export function mailVisitor(library: LibraryId | null = null): Visitor {
  return { principal: systemPrincipal("mail"), library, locale: "en", reach: "system" };
}
