import type { Hono } from "hono";
import { sql } from "kysely";
import { clientAddress, type WebEnv } from "#kernel/http";
import { exposeMetrics } from "#kernel/telemetry";
import type { Deployment } from "../deployment.ts";

const LOCAL = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/** For load balancers and scrapers: `/health` (is it able to serve) and `/metrics` (Prometheus text). */
export function healthRoutes(app: Hono<WebEnv>, { database, services }: Deployment): void {
  const { config, search } = services;
  app.get("/health", async (c) => {
    const databaseAnswers = await sql`select 1`.execute(database).then(
      () => true,
      () => false,
    );
    const healthy = databaseAnswers && search.position() !== null;
    const state = {
      status: healthy ? "ok" : "unavailable",
      database: databaseAnswers,
      search: search.position() !== null,
    };
    return c.json(state, healthy ? 200 : 503);
  });
  app.get("/metrics", (c) => {
    const allowed = config.METRICS_TOKEN
      ? c.req.header("authorization") === `Bearer ${config.METRICS_TOKEN}`
      : LOCAL.has(clientAddress(c, config.TRUSTED_PROXIES));
    return allowed ? c.text(exposeMetrics()) : c.text("Forbidden", 403);
  });
}
