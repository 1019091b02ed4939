import { createHash } from "node:crypto";
import type { Context } from "hono";

/** What a program gets and may keep. */
type Kept = {
  readonly type: string;
  /** Seconds for which it may be given out again without asking. */
  readonly seconds?: number;
  /** When what it says last changed, where that is known. */
  readonly changedAt?: Date | null;
  /** Whether it is the same in every language. */
  readonly inAnyLanguage?: boolean;
};

/**
 * Answers with text of which proxies and programs may keep copies: with an ETag of its content, and
 * with 304 for those who have it already (RFC 9110, 13.1.2 and 13.1.3). It is the same for everybody
 * who asks in the same language, so it sets no cookie.
 */
export function keptAnswer(c: Context, body: string, kept: Kept): Response {
  const { type, seconds = 0, changedAt = null, inAnyLanguage = false } = kept;
  const tag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  c.header("set-cookie", undefined);
  const headers = {
    etag: tag,
    "cache-control":
      seconds > 0 ? `public, max-age=${seconds}` : "public, max-age=0, must-revalidate",
    ...(inAnyLanguage ? {} : { vary: "accept-language, cookie" }),
    ...(changedAt ? { "last-modified": changedAt.toUTCString() } : {}),
  };
  if (has(c, tag, changedAt)) return c.body(null, 304, headers);
  return c.body(body, 200, { ...headers, "content-type": `${type}; charset=utf-8` });
}

/** Whether the caller has it already; a tag goes before a date. */
function has(c: Context, tag: string, changedAt: Date | null): boolean {
  const tags = c.req.header("if-none-match");
  if (tags !== undefined) {
    const known = tags.split(",").map((one) => one.trim());
    return known.includes("*") || known.some((one) => one.replace(/^W\//, "") === tag.slice(2));
  }
  const since = Date.parse(c.req.header("if-modified-since") ?? "");
  return changedAt !== null && Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}
