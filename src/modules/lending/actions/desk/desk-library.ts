import { Refusal } from "#kernel/access";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { mayWorkAt } from "../../policy.ts";

/** The library at whose desk the visitor works. @throws Refusal `not-found`, `forbidden`. */
export function deskLibrary(ctx: Ctx): LibraryId {
  if (!ctx.library) throw new Refusal("not-found");
  if (!mayWorkAt(ctx.principal, ctx.library)) throw new Refusal("forbidden");
  return ctx.library;
}
