import { createHash } from "node:crypto";
import type { Context } from "hono";

/** Answers with JSON and an ETag of its content; 304 when the caller has it already (RFC 9110 §13.1.2). */
export function jsonWithTag(c: Context, value: unknown, type = "application/json"): Response {
  const body = JSON.stringify(value);
  const tag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = { etag: tag, "cache-control": "public, max-age=0, must-revalidate" };
  const known = (c.req.header("if-none-match") ?? "").split(",").map((one) => one.trim());
  if (known.includes(tag) || known.includes("*")) return c.body(null, 304, headers);
  return c.body(body, 200, { ...headers, "content-type": `${type}; charset=utf-8` });
}
