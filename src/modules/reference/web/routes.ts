import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { knowledgeRoutes } from "./knowledge/routes.ts";

/** The pages of the reference desk, each area with its own routes. */
const areas: readonly ((app: Hono<WebEnv>) => void)[] = [knowledgeRoutes];

export function routes(app: Hono<WebEnv>): void {
  for (const add of areas) add(app);
}
