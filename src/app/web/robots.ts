import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import type { ModuleManifest } from "#kernel/manifest";
import type { Config } from "#kernel/config";

/** Pages that are somebody's own, or lead nowhere without a form. */
const OWN = ["/my", "/desk", "/network", "/sign-in", "/register", "/forgotten-password", "/dev"];

/** What those who index the web may read, and where they find it all (RFC 9309). */
export function robotsRoutes(
  app: Hono<WebEnv>,
  { publicUrl }: Pick<Config, "publicUrl">,
  modules: readonly ModuleManifest[],
): void {
  const keepOut = [...OWN, ...modules.flatMap(({ crawlers }) => crawlers?.keepOut ?? [])];
  const sitemaps = modules.flatMap(({ crawlers }) => crawlers?.sitemap ?? []);
  const lines = [
    "User-agent: *",
    ...keepOut.map((path) => `Disallow: ${path}`),
    "",
    ...sitemaps.map((path) => `Sitemap: ${new URL(path, publicUrl).href}`),
    "",
  ];
  const text = lines.join("\n");
  app.get("/robots.txt", (c) => c.text(text, 200, { "cache-control": "public, max-age=86400" }));
}
