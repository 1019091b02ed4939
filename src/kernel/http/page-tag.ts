import type { MiddlewareHandler } from "hono";

/**
 * Answers 304 where the browser has just the page that was made, by the validator it was given (RFC 9110,
 * 13.1.2): what is saved is its way to the reader. A page that may not be kept, or is no good answer, has
 * no validator.
 */
export const tagPages: MiddlewareHandler = async (c, next) => {
  await next();
  const { status, headers } = c.res;
  const tag = headers.get("etag");
  if (tag === null || !(headers.get("content-type") ?? "").startsWith("text/html")) return;
  if (status !== 200 || !isKept(headers)) headers.delete("etag");
  else if (["GET", "HEAD"].includes(c.req.method) && knows(c.req.header("if-none-match"), tag)) {
    headers.delete("content-type");
    c.res = undefined;
    c.res = new Response(null, { status: 304, headers });
  }
};

function isKept(headers: Headers): boolean {
  return !/\bno-store\b/.test(headers.get("cache-control") ?? "") && !headers.has("set-cookie");
}

function knows(header: string | undefined, tag: string): boolean {
  const known = (header ?? "").split(",").map((one) => one.trim());
  return known.includes("*") || known.includes(tag);
}
