import type { Context } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import { type Library, libraryByCode } from "#kernel/tenancy";

/** The library that the address names. @throws Refusal `not-found` */
export async function libraryOf(c: Context<WebEnv>): Promise<Library> {
  const code = c.req.param("library") ?? "";
  const library = await c.get("visit").act((ctx) => libraryByCode(ctx, code), { library: null });
  if (!library) throw new Refusal("not-found");
  return library;
}
