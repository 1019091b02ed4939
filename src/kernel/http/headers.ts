import type { MiddlewareHandler } from "hono";

/** No inline script, no inline style, nothing from elsewhere. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The same for a page that these sources may hold in a frame, all the way up; none: nobody may. */
export function framedBy(sources: readonly string[]): string {
  const ancestors = sources.length > 0 ? sources.join(" ") : "'none'";
  return contentSecurityPolicy.replace("frame-ancestors 'none'", `frame-ancestors ${ancestors}`);
}

/** Headers that every answer carries, but where a route has set its own. */
export function securityHeaders(https: boolean): MiddlewareHandler {
  const fixed: [string, string][] = [
    ["content-security-policy", contentSecurityPolicy],
    ["x-content-type-options", "nosniff"],
    ["referrer-policy", "same-origin"],
    ["cross-origin-opener-policy", "same-origin"],
    ["cross-origin-resource-policy", "same-origin"],
    ["permissions-policy", "camera=(self), geolocation=(self), microphone=(), payment=()"],
    ...(https ? [["strict-transport-security", "max-age=31536000"] as [string, string]] : []),
  ];
  return async (c, next) => {
    await next();
    for (const [name, value] of fixed) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  };
}
