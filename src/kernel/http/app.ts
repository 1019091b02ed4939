import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { Refusal } from "#kernel/access";
import { histogram } from "#kernel/telemetry";
import type { Config } from "#kernel/config";
import { clientAddress } from "./address.ts";
import { allowedMethods } from "./allowed-methods.ts";
import { securityHeaders } from "./headers.ts";
import { onlyOwnHosts, refuseForgedRequests } from "./origin.ts";
import { compressText } from "./compress.ts";
import { tagPages } from "./page-tag.ts";
import { limitRate } from "./rate-limit.ts";
import type { ShellRefusal } from "./refusals.ts";
import { refuseBrokenForms } from "./unusable.ts";
import type { Visit, WebEnv } from "./visit.ts";

/** What the composition root supplies. */
export type HttpParts = {
  readonly config: Config;
  /** Tells who comes; called once for each request that is not a file. */
  readonly visitOf: (c: Context) => Promise<Visit>;
  /** Paths that take large uploads and limit them themselves. */
  readonly uploads: (path: string) => boolean;
  /** Who comes on a path: programs that speak for whole systems have more to say than people. */
  readonly callers: (path: string) => "people" | "systems";
  /** Translates what was thrown; the page or problem for it. */
  readonly onFault: (fault: Error, c: Context<WebEnv>) => Response | Promise<Response>;
  /** Nothing answers there, or only by the methods given. */
  readonly onMissing: (
    c: Context<WebEnv>,
    allowed: readonly string[],
  ) => Response | Promise<Response>;
};

const MEGABYTE = 1 << 20;
const seconds = histogram(
  "commonshelf_http_seconds",
  "Time to answer a request, by method and status class.",
);

/** The outer shell of every request: host, headers, forgery, rate, size, then who comes. */
export function createHttp({
  config,
  visitOf,
  uploads,
  callers,
  onFault,
  onMissing,
}: HttpParts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.use(measure);
  app.use(compressText);
  app.use(tagPages);
  app.use(securityHeaders(config.publicUrl.protocol === "https:"));
  app.use(onlyOwnHosts(config.hosts));
  app.use(refuseForgedRequests(config.hosts));
  if (config.NODE_ENV !== "test") {
    const callerOf = (c: Context) => clientAddress(c, config.TRUSTED_PROXIES);
    const limits = { people: limitRate(1200, callerOf), systems: limitRate(60_000, callerOf) };
    app.use((c, next) => limits[callers(c.req.path)](c, next));
  }
  app.use((c, next) => (uploads(c.req.path) ? next() : smallForms(c, next)));
  app.use(async (c, next) => {
    c.set("visit", await visitOf(c));
    await next();
  });
  app.use((c, next) => (uploads(c.req.path) ? next() : refuseBrokenForms(c, next)));
  app.onError(onFault);
  app.notFound((c) => onMissing(c, allowedMethods(app, c.req.path)));
  return app;
}

const smallForms = bodyLimit({
  maxSize: MEGABYTE,
  onError: () => {
    throw new Refusal<ShellRefusal>("too-large", { megabytes: 1 });
  },
});

async function measure(c: Context, next: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await next();
  seconds((performance.now() - start) / 1000, {
    method: c.req.method,
    status: `${Math.floor(c.res.status / 100)}xx`,
  });
}
