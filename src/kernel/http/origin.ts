import type { MiddlewareHandler } from "hono";
import { Refusal } from "#kernel/access";
import type { ShellRefusal } from "./refusals.ts";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Serves only the host names of this deployment, so that no foreign name can be bound to it (DNS
 * rebinding). @throws Refusal("misdirected")
 */
export function onlyOwnHosts(hosts: readonly string[]): MiddlewareHandler {
  const own = new Set(hosts.map((host) => host.toLowerCase()));
  return async (c, next) => {
    const host = (c.req.header("host") ?? new URL(c.req.url).host).toLowerCase();
    if (!own.has(host))
      throw new Refusal<ShellRefusal>("misdirected", { host: host.slice(0, 100) });
    return next();
  };
}

/** Refuses changes asked for from another site. @throws Refusal("cross-site") */
export function refuseForgedRequests(hosts: readonly string[]): MiddlewareHandler {
  const check = onlyFromHere(hosts);
  return (c, next) => (SAFE.has(c.req.method) ? next() : check(c, next));
}

/**
 * Refuses whatever is asked for from another site. Browsers say where a request comes from in Origin
 * or Sec-Fetch-Site; a request with a cookie and neither cannot be told from a forged one. Reading needs
 * this only where another site's script could read the answer: a WebSocket knows no same-origin policy.
 * @throws Refusal("cross-site")
 */
export function onlyFromHere(hosts: readonly string[]): MiddlewareHandler {
  const own = new Set(hosts.map((host) => host.toLowerCase()));
  return async (c, next) => {
    if (
      fromHere(c.req.header("origin"), c.req.header("sec-fetch-site"), c.req.header("cookie"), own)
    )
      return next();
    throw new Refusal<ShellRefusal>("cross-site");
  };
}

function fromHere(
  origin: string | undefined,
  site: string | undefined,
  cookie: string | undefined,
  own: ReadonlySet<string>,
): boolean {
  if (origin !== undefined)
    return URL.canParse(origin) && own.has(new URL(origin).host.toLowerCase());
  if (site !== undefined) return site === "same-origin" || site === "none";
  return cookie === undefined;
}
