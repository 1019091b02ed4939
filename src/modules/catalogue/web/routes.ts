import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { apiRoutes } from "../wire/api/routes.ts";
import { deskRoutes } from "./desk/routes.ts";
import { findRoutes } from "./find/routes.tsx";
import { copiesRoutes } from "./titles/copies-routes.tsx";
import { coverRoutes } from "./titles/cover-routes.ts";
import { exportRoutes } from "./titles/export-routes.ts";
import { recordRoutes } from "./titles/record-routes.tsx";
import { titleRoutes } from "./titles/title-routes.tsx";

/** The pages of the catalogue, for readers and for those who keep it, and its JSON for programs. */
export function routes(app: Hono<WebEnv>): void {
  for (const add of [
    findRoutes,
    coverRoutes,
    exportRoutes,
    titleRoutes,
    copiesRoutes,
    recordRoutes,
    apiRoutes,
    deskRoutes,
  ])
    add(app);
}
