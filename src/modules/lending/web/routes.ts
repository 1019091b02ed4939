import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { deskRoutes } from "./desk/routes.ts";

/** The pages of lending, each area with its own routes. */
const areas: readonly ((app: Hono<WebEnv>) => void)[] = [deskRoutes];

export function routes(app: Hono<WebEnv>): void {
  for (const add of areas) add(app);
}
