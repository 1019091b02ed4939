import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { rosterRoutes } from "./roster/routes.ts";

/** The pages of the reference desk, each area with its own routes. */
const areas: readonly ((app: Hono<WebEnv>) => void)[] = [rosterRoutes];

export function routes(app: Hono<WebEnv>): void {
  for (const add of areas) add(app);
}
