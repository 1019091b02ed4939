import type { Context, Hono } from "hono";
import type { WebEnv } from "#kernel/http";
import { systemPrincipal } from "#kernel/access";
import { type Heard, HEARD_FAULTS, refused } from "../../actions/federation/hear/answer.ts";
import { hearPartner } from "../../actions/federation/hear/hear.ts";

/** Where partner networks lay questions before us, and answer ours. */
export const FEDERATION_DOOR = "/reference/federation";

const MOST_BYTES = 512 * 1024;

/** The door for partner networks; the contract is docs/reference-federation.md. */
export function federationRoutes(app: Hono<WebEnv>): void {
  app.post(FEDERATION_DOOR, async (c) => said(c, await take(c)));
  app.all(FEDERATION_DOOR, (c) => c.json({ code: "only-post" }, 405, { allow: "POST" }));
}

async function take(c: Context<WebEnv>): Promise<Heard> {
  if (!isJson(c)) return refused("wrong-type");
  const body = new Uint8Array(await c.req.arrayBuffer());
  if (body.length > MOST_BYTES) return refused("too-large");
  const { run, services } = c.var.visit;
  const asked = new URL(c.req.url);
  const request = {
    method: c.req.method,
    urls: [new URL(asked.pathname + asked.search, services.config.publicUrl), asked],
    headers: Object.fromEntries(c.req.raw.headers),
    body,
  };
  const principal = systemPrincipal("questions between networks");
  const heard = await run({ principal, library: null, locale: "en", reach: "system" }, (ctx) =>
    hearPartner(ctx, request),
  );
  if (heard.kind === "refused")
    services.log.warn({ part: "reference", ...heard }, "a partner's message was refused");
  return heard;
}

/** Nobody needs packed messages of a few kilobytes. */
function isJson(c: Context<WebEnv>): boolean {
  const type = (c.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  const coding = c.req.header("content-encoding") ?? "identity";
  return type === "application/json" && coding === "identity";
}

function said(c: Context<WebEnv>, heard: Heard): Response {
  if (heard.kind !== "refused") return c.json({ status: heard.kind });
  const { kind: _, ...rest } = heard;
  const status = HEARD_FAULTS[heard.code];
  if (status === 401) c.header("www-authenticate", "Signature");
  return c.json(rest, status);
}
