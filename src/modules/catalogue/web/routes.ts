import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { findRoutes } from "./find/routes.tsx";
import { coverRoutes } from "./titles/cover-routes.ts";
import { titleRoutes } from "./titles/title-routes.tsx";

/** The pages of the catalogue, for readers and for those who keep it. */
export function routes(app: Hono<WebEnv>): void {
  findRoutes(app);
  coverRoutes(app);
  titleRoutes(app);
}
