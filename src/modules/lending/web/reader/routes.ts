import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { blankRoutes } from "./blank-routes.tsx";
import { ownRoutes } from "./own-routes.tsx";
import { requestTitleRoutes } from "./title-routes.tsx";

/** What readers do: request, and see how it stands. */
export function readerRoutes(app: Hono<WebEnv>): void {
  for (const add of [requestTitleRoutes, blankRoutes, ownRoutes]) add(app);
}
