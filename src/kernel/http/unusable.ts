import type { MiddlewareHandler } from "hono";
import { Refusal } from "#kernel/access";
import type { ShellRefusal } from "./refusals.ts";

/** U+0000 as addresses have it. */
const NUL = "%00";
/** U+001A, "substitute", for what is no character; taking it out could join the signs around it to another. */
const SUBSTITUTE = "%1A";

/**
 * The request with U+0000 replaced in its address, for PostgreSQL takes it in no text: somebody may have
 * pasted it into a field, and as a name it is nobody's.
 */
export function withoutNul(request: Request): Request {
  return request.url.includes(NUL)
    ? new Request(request.url.replaceAll(NUL, SUBSTITUTE), request)
    : request;
}

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
