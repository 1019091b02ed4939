import type { Context, MiddlewareHandler, Next } from "hono";
import type { WebEnv } from "#kernel/http";
import { cors } from "hono/cors";
import { linkHeader } from "#standards/web-links";
import { addressIn } from "./address-in.ts";

/** Where programs and people read what the API does. */
export const apiDescription = "/api/v1/openapi.json";
export const apiPage = "/api";

const allow = cors({
  origin: "*",
  allowMethods: ["GET", "HEAD", "OPTIONS"],
  allowHeaders: ["If-None-Match", "If-Modified-Since"],
  exposeHeaders: ["ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After"],
  maxAge: 24 * 60 * 60,
});

/**
 * Lets scripts of any page read the answers (Fetch, 3.2): all of it is public, and none of it depends on
 * who asks. Every answer leads to the description (RFC 8631).
 */
export const openToAll: MiddlewareHandler<WebEnv> = (c, next) => allow(c, () => described(c, next));

async function described(c: Context<WebEnv>, next: Next): Promise<void> {
  await next();
  c.res.headers.set("cross-origin-resource-policy", "cross-origin");
  const address = addressIn(c);
  const described = linkHeader([
    { rel: "service-desc", href: address(apiDescription), type: "application/openapi+json" },
    { rel: "service-doc", href: address(apiPage), type: "text/html" },
  ]);
  c.res.headers.append("link", described);
}
