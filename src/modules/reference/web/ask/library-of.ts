import type { Context } from "hono";
import type { WebEnv } from "#kernel/http";
import type { Library } from "#kernel/tenancy";
import { libraryCalled } from "../../actions/library-called.ts";

/** The library that the address names. @throws Refusal `not-found` */
export function libraryOf(c: Context<WebEnv>): Promise<Library> {
  const code = c.req.param("library") ?? "";
  return c.get("visit").act((ctx) => libraryCalled(ctx, code), { library: null });
}
