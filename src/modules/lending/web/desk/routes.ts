import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { actRoutes } from "./case/act-routes.tsx";
import { batchRoutes } from "./batch/batch-routes.tsx";
import { caseRoutes } from "./case/case-routes.tsx";
import { printRoutes } from "./print/print-routes.tsx";
import { queueRoutes } from "./queue-routes.tsx";
import { scanRoutes } from "./scan/scan-routes.tsx";
import { viewRoutes } from "./view-routes.ts";

/** The pages of the desk: what waits, each request, slips, scanning. */
export function deskRoutes(app: Hono<WebEnv>): void {
  for (const add of [
    queueRoutes,
    viewRoutes,
    caseRoutes,
    actRoutes,
    batchRoutes,
    printRoutes,
    scanRoutes,
  ])
    add(app);
}
