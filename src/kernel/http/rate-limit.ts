import type { Context, MiddlewareHandler } from "hono";
import { Refusal } from "#kernel/access";
import { Buckets, type Rate } from "#kernel/listening";
import type { ShellRefusal } from "./refusals.ts";

/** Whether a caller may do something once more now; it counts as done. */
export type Pacer = (caller: string, rate: Rate) => boolean;

/** Counts what each caller does, in this process and in memory only. */
export function pacer(): Pacer {
  const buckets = new Buckets();
  return (caller, rate) => buckets.take(caller, rate).wait === 0;
}

/**
 * At most `perMinute` requests a minute of one caller, with bursts up to as many. Programs are told
 * where they stand (draft-ietf-httpapi-ratelimit-headers-10); pages do without these bytes.
 * @throws Refusal("too-many-requests"), with Retry-After set
 */
export function limitRate(perMinute: number, callerOf: (c: Context) => string): MiddlewareHandler {
  const buckets = new Buckets();
  const rate = { most: perMinute, seconds: 60 };
  return async (c, next) => {
    const { wait, left } = buckets.take(callerOf(c), rate);
    if (wait > 0) {
      c.header("retry-after", String(wait));
      throw new Refusal<ShellRefusal>("too-many-requests", { wait });
    }
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
