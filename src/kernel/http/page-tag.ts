import { hash } from "node:crypto";
import type { MiddlewareHandler } from "hono";

/**
 * Gives each page a validator of its content, and answers 304 where the browser has just that page
 * (RFC 9110, 13.1.2). The page is made all the same: what is saved is its way to the reader. One that
 * may not be kept needs none.
 */
export const tagPages: MiddlewareHandler = async (c, next) => {
  await next();
  const { status, headers } = c.res;
  if (status !== 200 || !isKeptPage(headers) || !["GET", "HEAD"].includes(c.req.method)) return;
  const page = new Uint8Array(await c.res.arrayBuffer());
  const tag = `W/"${hash("sha256", page, "base64url").slice(0, 22)}"`;
  headers.set("etag", tag);
  c.res = undefined;
  if (knows(c.req.header("if-none-match"), tag)) {
    headers.delete("content-type");
    c.res = new Response(null, { status: 304, headers });
  } else c.res = new Response(page, { status, headers });
};

function isKeptPage(headers: Headers): boolean {
  return (
    (headers.get("content-type") ?? "").startsWith("text/html") &&
    !/\bno-store\b/.test(headers.get("cache-control") ?? "") &&
    !headers.has("etag") &&
    !headers.has("set-cookie")
  );
}

function knows(header: string | undefined, tag: string): boolean {
  const known = (header ?? "").split(",").map((one) => one.trim());
  return known.includes("*") || known.includes(tag);
}
