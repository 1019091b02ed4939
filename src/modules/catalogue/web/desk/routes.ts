import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";

/** The desk's import pages live here: /desk/:code/catalogue and what stands below it. */
export function deskRoutes(_app: Hono<WebEnv>): void {}
