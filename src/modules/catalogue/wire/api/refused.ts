import type { Context } from "hono";
import { problem, type WebEnv } from "#kernel/http";
import { type ApiFaultKey, apiFaultWords } from "../../messages/api-faults-index.ts";

/** Answers that what is asked for is not here, or no longer, in the language asked for. */
export function refused(
  c: Context<WebEnv>,
  status: 404 | 410,
  key: ApiFaultKey,
  values: Readonly<Record<string, string>> = {},
): Response {
  const detail = apiFaultWords(c.get("visit").locale)(key, values);
  c.header("vary", "accept-language, cookie", { append: true });
  return problem(c, status, status === 410 ? "gone" : "not-found", detail);
}
