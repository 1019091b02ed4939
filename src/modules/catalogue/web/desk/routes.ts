import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { importRoutes } from "./import-routes.tsx";
import { actRoutes } from "./matching/act-routes.ts";
import { decisionsRoutes } from "./matching/decisions-routes.tsx";
import { joinRoutes } from "./matching/join-routes.tsx";
import { pairRoutes } from "./matching/pair-routes.tsx";
import { queueRoutes } from "./matching/queue-routes.tsx";
import { mappingRoutes } from "./mapping-routes.tsx";
import { overviewRoutes } from "./overview-routes.tsx";
import { resolverRoutes } from "./resolver-routes.tsx";
import { sourceRoutes } from "./sources/source-routes.tsx";
import { reportRoutes } from "./report-routes.tsx";
import { targetRoutes } from "./target/target-routes.tsx";

/** The desk's pages of the catalogue: what the library has, its imports, where its copies are, what stands together. */
export function deskRoutes(app: Hono<WebEnv>): void {
  for (const add of [
    overviewRoutes,
    importRoutes,
    reportRoutes,
    sourceRoutes,
    mappingRoutes,
    resolverRoutes,
    targetRoutes,
    queueRoutes,
    pairRoutes,
    joinRoutes,
    decisionsRoutes,
    actRoutes,
  ])
    add(app);
}
