import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** An error for programs (RFC 9457, application/problem+json); `code` is stable, `detail` is for people. */
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  code: string,
  detail: string,
  more: Readonly<Record<string, unknown>> = {},
): Response {
  const body = JSON.stringify({
    type: `urn:commonshelf:problem:${code}`,
    title: code,
    status,
    detail,
    ...more,
  });
  return c.body(body, status, { "content-type": "application/problem+json" });
}
