import { Hono } from "hono";
import { createHttp, type WebEnv, withoutNul } from "#kernel/http";
import type { ModuleManifest } from "#kernel/manifest";
import { liveRoutes } from "#kernel/realtime";
import type { Deployment } from "./deployment.ts";
import { devPages } from "./dev/routes.tsx";
import { loadAssets, serveAssets } from "./web/assets.ts";
import { oaiRoutes } from "../protocols/oai-pmh/routes.ts";
import { harvestSources, mailboxes, streamKinds } from "./registry.ts";
import { faultAnswers } from "./web/faults.tsx";
import { framing } from "./web/framing.ts";
import { healthRoutes } from "./web/health.ts";
import { preferenceRoutes } from "./web/preferences.ts";
import { robotsRoutes } from "./web/robots.ts";
import { strangersVisit, visitor } from "./visit.ts";

/** The whole web application of a deployment. */
export async function createServer(
  deployment: Deployment,
  modules: readonly ModuleManifest[],
): Promise<Hono<WebEnv>> {
  const { config } = deployment.services;
  const assets = await loadAssets();
  const { frame, frameFault } = framing(deployment, modules, assets);
  const { onFault, onMissing, tell } = faultAnswers(modules, {
    strangersVisit: (c) => strangersVisit(c, deployment),
    frameFault,
  });
  const visitOf = visitor(deployment);
  const app = createHttp({
    config,
    visitOf,
    uploads: (path) => modules.some(({ uploads }) => uploads?.test(path)),
    callers: (path) =>
      modules.some(({ systems }) => systems?.includes(path)) ? "systems" : "people",
    onFault,
    onMissing,
  });
  liveRoutes(app, {
    live: deployment.live,
    kinds: streamKinds(modules),
    visitOf,
    tell,
    hosts: config.hosts,
    trustedProxies: config.TRUSTED_PROXIES,
  });
  app.use(async (c, next) => {
    await frame(c);
    await next();
  });
  preferenceRoutes(app);
  robotsRoutes(app, config, modules);
  if (config.NODE_ENV !== "production")
    devPages(app, { ...deployment, mailboxes: mailboxes(modules) });
  for (const { routes } of modules) routes?.(app);
  oaiRoutes(app, harvestSources(modules));
  const outer = new Hono<WebEnv>();
  serveAssets(outer, assets);
  healthRoutes(outer, deployment);
  // Handed on rather than mounted: a mounted application would lose its own answer to missing pages.
  outer.all("*", (c) => app.fetch(withoutNul(c.req.raw), c.env));
  return outer;
}
