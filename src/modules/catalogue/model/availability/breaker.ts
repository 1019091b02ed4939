/**
 * A circuit breaker: a system that fails again and again is left alone for a while, then tried with
 * one question. Times are milliseconds of one clock.
 */
export type Breaker =
  | { readonly state: "closed"; readonly failures: number }
  | { readonly state: "open"; readonly until: number; readonly rests: number }
  /** One question is under way that decides; it is given up as lost at `until`. */
  | { readonly state: "half-open"; readonly until: number; readonly rests: number };

export type BreakerRules = {
  /** Failures in a row that open it. */
  readonly failures: number;
  /** The first rest; each further one is twice as long. */
  readonly restMs: number;
  readonly longestRestMs: number;
};

export const usualBreaker: BreakerRules = { failures: 5, restMs: 15_000, longestRestMs: 300_000 };
export const closedBreaker: Breaker = { state: "closed", failures: 0 };

/** Whether a question may be asked now, and the breaker afterwards. */
export function admit(
  breaker: Breaker,
  now: number,
  { restMs }: BreakerRules = usualBreaker,
): { readonly admitted: boolean; readonly breaker: Breaker } {
  if (breaker.state === "closed") return { admitted: true, breaker };
  if (now < breaker.until) return { admitted: false, breaker };
  return { admitted: true, breaker: { ...breaker, state: "half-open", until: now + restMs } };
}

/** The breaker after an answer. What was asked before it opened changes nothing while it rests. */
export function settle(
  breaker: Breaker,
  went: "well" | "wrong",
  now: number,
  rules: BreakerRules = usualBreaker,
): Breaker {
  if (breaker.state === "open") return breaker;
  if (went === "well") return closedBreaker;
  if (breaker.state === "half-open") return opened(breaker.rests + 1, now, rules);
  const failures = breaker.failures + 1;
  return failures < rules.failures ? { state: "closed", failures } : opened(1, now, rules);
}

function opened(rests: number, now: number, { restMs, longestRestMs }: BreakerRules): Breaker {
  const rest = Math.min(longestRestMs, restMs * 2 ** (rests - 1));
  return { state: "open", until: now + rest, rests };
}
