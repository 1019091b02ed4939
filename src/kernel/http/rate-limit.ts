import type { Context, MiddlewareHandler } from "hono";
import { problem } from "./problem.ts";

type Bucket = { tokens: number; at: number };
const MOST_CALLERS = 50_000;

/** How often somebody may do something: as many at once, and as many again in so many minutes. */
export type Rate = { readonly most: number; readonly minutes: number };

/** Whether a caller may do something once more now; it counts as done. */
export type Pacer = (caller: string, rate: Rate) => boolean;

/** Counts what each caller does, in this process and in memory only. */
export function pacer(): Pacer {
  const buckets = new Map<string, Bucket>();
  return (caller, rate) => take(buckets, caller, rate, Date.now()) === 0;
}

/**
 * At most `perMinute` requests a minute of one caller, with bursts up to as many. A token bucket per
 * caller in this process; callers beyond the table's size push out the longest idle. Programs are told
 * where they stand (draft-ietf-httpapi-ratelimit-headers-10); pages do without these bytes.
 */
export function limitRate(perMinute: number, callerOf: (c: Context) => string): MiddlewareHandler {
  const buckets = new Map<string, Bucket>();
  return async (c, next) => {
    const caller = callerOf(c);
    const wait = take(buckets, caller, { most: perMinute, minutes: 1 }, Date.now());
    if (wait > 0) {
      c.header("retry-after", String(wait));
      return problem(
        c,
        429,
        "too-many-requests",
        `Too many requests. Please try again in ${wait} seconds.`,
      );
    }
    const left = Math.floor(buckets.get(caller)?.tokens ?? 0);
    await next();
    if (c.req.path.startsWith("/api/")) tellLimit(c, perMinute, left);
    return undefined;
  };
}

/** `r`: requests that are left; `t`: seconds until all are free again. */
function tellLimit(c: Context, perMinute: number, left: number): void {
  const seconds = Math.ceil(((perMinute - left) * 60) / perMinute);
  c.res.headers.set("ratelimit-policy", `"caller";q=${perMinute};w=60`);
  c.res.headers.set("ratelimit", `"caller";r=${left};t=${seconds}`);
}

/** Takes a token. @returns 0, or the seconds to wait for the next one. */
export function take(
  buckets: Map<string, Bucket>,
  caller: string,
  { most, minutes }: Rate,
  now: number,
): number {
  const perMinute = most / minutes;
  const known = buckets.get(caller) ?? { tokens: most, at: now };
  buckets.delete(caller);
  const tokens = Math.min(most, known.tokens + ((now - known.at) * perMinute) / 60_000);
  buckets.set(caller, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
  if (buckets.size > MOST_CALLERS) buckets.delete(buckets.keys().next().value ?? "");
  return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) * 60) / perMinute);
}
