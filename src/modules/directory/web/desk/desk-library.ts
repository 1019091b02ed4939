import type { Context } from "hono";
import { Refusal } from "#kernel/access";
import type { WebEnv } from "#kernel/http";
import type { Ctx, Library } from "#kernel/tenancy";
import { mayEditLibrary, mayWorkAt } from "../../policy.ts";

/** The library at whose desk the visitor is. @throws Refusal for strangers, or where there is none such. */
export function deskLibrary(c: Context<WebEnv>): Library {
  return allowed(c, mayWorkAt);
}

/** The same for those who may change what the library says of itself. */
export function editorsLibrary(c: Context<WebEnv>): Library {
  return allowed(c, mayEditLibrary);
}

/** Acts in the name of the library at whose desk the editor is. */
export function actHere<T>(
  c: Context<WebEnv>,
  work: (ctx: Ctx, library: Library) => Promise<T>,
): Promise<T> {
  const library = editorsLibrary(c);
  return c.get("visit").act((ctx) => work(ctx, library), { library: library.id });
}

function allowed(c: Context<WebEnv>, may: typeof mayWorkAt): Library {
  const { library, principal } = c.get("visit");
  if (!library) throw new Refusal("not-found");
  if (!may(principal, library.id)) throw new Refusal("forbidden");
  return library;
}
