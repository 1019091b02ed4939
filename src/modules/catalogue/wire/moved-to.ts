import type { Context } from "hono";

/**
 * Leads on to what took a title's place, for good as far as anybody knows. A merge can be undone and the
 * old address live again: nobody may keep the answer unasked (RFC 9111 §5.2.2.4).
 */
export function movedTo(c: Context, address: string): Response {
  c.header("cache-control", "no-cache");
  return c.redirect(address, 308);
}
