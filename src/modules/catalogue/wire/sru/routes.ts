import type { Context, Hono } from "hono";
import { problem, type WebEnv } from "#kernel/http";
import { readSruRequest, type SruVersion } from "#standards/sru";
import { document } from "#standards/xml";
import { answerTo } from "./answer.ts";

/** SRU 1.1, 1.2 and 2.0 over the shelf, and over one library's part of it; open to every program. */
export function sruRoutes(app: Hono<WebEnv>): void {
  for (const path of ["/sru", "/sru/:library"]) app.on(["GET", "POST"], path, answer);
}

async function answer(c: Context<WebEnv>): Promise<Response> {
  const parameters = await parametersOf(c);
  if (!parameters)
    return problem(c, 415, "not-a-form", "SRU by POST takes application/x-www-form-urlencoded.");
  const asked = readSruRequest(parameters);
  const xml = await answerTo(c.get("visit"), asked, c.req.param("library") ?? null);
  return c.body(document(xml), 200, {
    "content-type": `${typeFor(c, parameters, asked.version)}; charset=utf-8`,
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    vary: "accept",
  });
}

/** By GET they are in the address, by POST in a form (part 3, 13); null for another body, such as SOAP. */
async function parametersOf(c: Context<WebEnv>): Promise<URLSearchParams | null> {
  if (c.req.method !== "POST") return new URL(c.req.url).searchParams;
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") return null;
  return new URLSearchParams(await c.req.text());
}

const types = ["application/sru+xml", "application/xml", "text/xml"] as const;

/** 1.x is text/xml. 2.0 has a type of its own, which programs that cannot use it decline by Accept. */
function typeFor(c: Context, parameters: URLSearchParams, version: SruVersion): string {
  if (version !== "2.0") return "text/xml";
  const accepted = parameters.get("httpAccept") ?? c.req.header("accept") ?? "";
  return types.find((type) => accepted.includes(type)) ?? types[0];
}
