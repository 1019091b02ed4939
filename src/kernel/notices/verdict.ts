/** What becomes of a message after the push service has answered. `at` null: no time was given. */
export type Verdict =
  | { readonly kind: "taken" }
  | { readonly kind: "ended" }
  | { readonly kind: "later"; readonly at: Temporal.Instant | null }
  | { readonly kind: "refused"; readonly status: number };

const LONGEST_WAIT_SECONDS = 24 * 60 * 60;

/** Reads an answer as RFC 8030 means it: 404 and 410 end a subscription (§7.3), 429 and 5xx ask for patience (§8.4). */
export function verdictOf(
  status: number,
  retryAfter: string | undefined,
  now: Temporal.Instant,
): Verdict {
  if (status >= 200 && status < 300) return { kind: "taken" };
  if (status === 404 || status === 410) return { kind: "ended" };
  if (status === 408 || status === 429 || status >= 500)
    return { kind: "later", at: timeOf(retryAfter, now) };
  return { kind: "refused", status };
}

/** Retry-After is seconds or a date (RFC 9110 §10.2.3); a wait of more than a day is one of a day. */
function timeOf(retryAfter: string | undefined, now: Temporal.Instant): Temporal.Instant | null {
  if (retryAfter === undefined) return null;
  const seconds = /^\d{1,10}$/.test(retryAfter)
    ? Number(retryAfter)
    : Math.ceil((Date.parse(retryAfter) - now.epochMilliseconds) / 1000);
  if (Number.isNaN(seconds)) return null;
  return now.add({ seconds: Math.min(Math.max(seconds, 1), LONGEST_WAIT_SECONDS) });
}
