import type { Hono } from "hono";
import { branchesOf, libraryProfile, libraryProfiles } from "#modules/directory";
import type { WebEnv } from "#kernel/http";
import { addressIn } from "./address-in.ts";
import { jsonWithTag } from "./etag.ts";
import { branchOf, libraryOf } from "./library-json.ts";
import { refused } from "./refused.ts";

/** What has another form is nobody's code, and must not reach the database. */
const isCode = /^[A-Za-z0-9-]{1,32}$/;

/** The members of the network for programs; all that the directory says of one is at /libraries/CODE.json. */
export function libraryApiRoutes(app: Hono<WebEnv>): void {
  app.get("/api/v1/libraries", async (c) => {
    const libraries = await c.get("visit").act(libraryProfiles);
    const address = addressIn(c);
    return jsonWithTag(c, { libraries: libraries.map((one) => libraryOf(one, address)) });
  });
  app.get("/api/v1/libraries/:code", async (c) => {
    const code = c.req.param("code");
    const { library, branches } = await c.get("visit").act(async (ctx) => {
      const library = isCode.test(code) ? await libraryProfile(ctx, code) : null;
      const branches = library ? (await branchesOf(ctx, [library.code])).get(library.code) : null;
      return { library, branches: [...(branches?.values() ?? [])] };
    });
    if (!library) return refused(c, 404, "no-library");
    return jsonWithTag(c, {
      ...libraryOf(library, addressIn(c)),
      branches: branches.map(branchOf),
    });
  });
}
