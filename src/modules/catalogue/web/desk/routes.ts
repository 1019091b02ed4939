import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { importRoutes } from "./import-routes.tsx";
import { overviewRoutes } from "./overview-routes.tsx";
import { reportRoutes } from "./report-routes.tsx";

/** The desk's pages of the catalogue: what the library has, its imports, its records to take along. */
export function deskRoutes(app: Hono<WebEnv>): void {
  for (const add of [overviewRoutes, importRoutes, reportRoutes]) add(app);
}
