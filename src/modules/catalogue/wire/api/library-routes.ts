import type { Hono } from "hono";
import { branchesOf, libraryProfile, libraryProfiles } from "#modules/directory";
import { problem, type WebEnv } from "#kernel/http";
import { addressIn } from "./address-in.ts";
import { jsonWithTag } from "./etag.ts";
import { branchOf, libraryOf } from "./library-json.ts";

/** The members of the network for programs; all that the directory says of one is at /libraries/CODE.json. */
export function libraryApiRoutes(app: Hono<WebEnv>): void {
  app.get("/api/v1/libraries", async (c) => {
    const libraries = await c.get("visit").act(libraryProfiles);
    const address = addressIn(c);
    return jsonWithTag(c, { libraries: libraries.map((one) => libraryOf(one, address)) });
  });
  app.get("/api/v1/libraries/:code", async (c) => {
    const { library, branches } = await c.get("visit").act(async (ctx) => {
      const library = await libraryProfile(ctx, c.req.param("code"));
      const branches = library ? (await branchesOf(ctx, [library.code])).get(library.code) : null;
      return { library, branches: [...(branches?.values() ?? [])] };
    });
    if (!library) return problem(c, 404, "not-found", "No library has this code.");
    return jsonWithTag(c, {
      ...libraryOf(library, addressIn(c)),
      branches: branches.map(branchOf),
    });
  });
}
