import type { Context, MiddlewareHandler } from "hono";
import { problem } from "./problem.ts";

type Bucket = { tokens: number; at: number };
const MOST_CALLERS = 50_000;

/**
 * At most `perMinute` requests a minute of one caller, with bursts up to as many. A token bucket per
 * caller in this process; callers beyond the table's size push out the longest idle.
 */
export function limitRate(perMinute: number, callerOf: (c: Context) => string): MiddlewareHandler {
  const buckets = new Map<string, Bucket>();
  return async (c, next) => {
    const wait = take(buckets, callerOf(c), perMinute, Date.now());
    if (wait === 0) return next();
    c.header("retry-after", String(wait));
    return problem(
      c,
      429,
      "too-many-requests",
      `Too many requests. Please try again in ${wait} seconds.`,
    );
  };
}

/** Takes a token. @returns 0, or the seconds to wait for the next one. */
export function take(
  buckets: Map<string, Bucket>,
  caller: string,
  perMinute: number,
  now: number,
): number {
  const known = buckets.get(caller) ?? { tokens: perMinute, at: now };
  buckets.delete(caller);
  const tokens = Math.min(perMinute, known.tokens + ((now - known.at) * perMinute) / 60_000);
  buckets.set(caller, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
  if (buckets.size > MOST_CALLERS) buckets.delete(buckets.keys().next().value ?? "");
  return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) * 60) / perMinute);
}
