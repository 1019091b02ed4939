import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { availabilityApiRoutes } from "./availability/routes.ts";
import { collectionApiRoutes } from "./collection/routes.ts";
import { addressIn } from "./address-in.ts";
import { jsonWithTag } from "./etag.ts";
import { editionsApiRoutes } from "./editions/routes.ts";
import { evidenceApiRoutes } from "./evidence/routes.ts";
import { facetRoutes } from "./facet-routes.ts";
import { libraryApiRoutes } from "./library-routes.ts";
import { onShelf } from "./on-shelf.ts";
import { apiDescription, openToAll } from "./open-to-all.ts";
import { openApiDocument } from "./openapi.ts";
import { recordApiRoutes } from "./record-routes.ts";
import { detailOf } from "./title-json.ts";
import { titleListRoutes } from "./title-list-routes.ts";
import { withLiveTitle } from "./with-live-title.ts";

/** The catalogue for programs: JSON over HTTP, described at /api/v1/openapi.json. */
export function apiRoutes(app: Hono<WebEnv>): void {
  app.use("/api/v1/*", openToAll);
  titleListRoutes(app);
  app.get("/api/v1/titles/:id", (c) => oneTitle(c, c.req.param("id")));
  availabilityApiRoutes(app);
  editionsApiRoutes(app);
  evidenceApiRoutes(app);
  recordApiRoutes(app);
  libraryApiRoutes(app);
  facetRoutes(app);
  collectionApiRoutes(app);
  app.get(apiDescription, async (c) => {
    const { act, services } = c.get("visit");
    const document = openApiDocument(services.config.publicUrl.origin, await act(onShelf));
    return jsonWithTag(c, document, "application/openapi+json");
  });
}

/** One title as JSON; also what its page gives under `.json`. */
export function oneTitle(c: Context<WebEnv>, id: string): Promise<Response> {
  return withLiveTitle(c, id, "", (title) =>
    jsonWithTag(c, detailOf(title, addressIn(c)(`/titles/${title.id}`))),
  );
}
