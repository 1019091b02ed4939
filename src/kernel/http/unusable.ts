import type { MiddlewareHandler } from "hono";
import { Refusal } from "#kernel/access";
import type { ShellRefusal } from "./refusals.ts";

/** U+0000 as addresses have it. */
const NUL = "%00";
/** U+FFFD, which HTML and CSS also put in its place; taking it out could join the signs around it to another. */
const REPLACEMENT = "%EF%BF%BD";

/**
 * Keeps U+0000 from the routes: PostgreSQL takes it in no text. Nothing has an address with it; in a
 * query it is replaced, as somebody may have pasted it into a field. @throws Refusal("not-found")
 */
export const keepOutNul: MiddlewareHandler = async (c, next) => {
  if (!c.req.url.includes(NUL)) return next();
  const url = new URL(c.req.url);
  if (url.pathname.includes(NUL)) throw new Refusal("not-found");
  url.search = url.search.replaceAll(NUL, REPLACEMENT);
  c.req.raw = new Request(url, c.req.raw);
  return next();
};

/**
 * Reads multipart forms (RFC 7578) before a route does, which finds them read: one that is not whole
 * is then nowhere a fault of ours. Forms of the other kind cannot be broken. @throws Refusal("broken-form")
 */
export const refuseBrokenForms: MiddlewareHandler = async (c, next) => {
  const isMultipart = /^multipart\/form-data\b/i.test(c.req.header("content-type") ?? "");
  if (isMultipart && c.req.raw.body) await c.req.formData().catch(broken);
  return next();
};

function broken(fault: unknown): never {
  if (fault instanceof TypeError) throw new Refusal<ShellRefusal>("broken-form");
  throw fault;
}
