import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { queueRoutes } from "./queue-routes.tsx";
import { viewRoutes } from "./view-routes.ts";

/** The pages of the desk: what waits, each request, slips, scanning. */
export function deskRoutes(app: Hono<WebEnv>): void {
  for (const add of [queueRoutes, viewRoutes]) add(app);
}
