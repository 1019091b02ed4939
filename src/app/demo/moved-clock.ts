import type { Run } from "#kernel/tenancy";

/** An instant so many days before now. */
export function daysAgo(days: number): Temporal.Instant {
  return Temporal.Now.instant().subtract({ minutes: Math.round(days * 24 * 60) });
}

/** So many minutes later, and never later than now: nothing of the demo has yet to happen. */
export function later(at: Temporal.Instant, minutes: number): Temporal.Instant {
  const then = at.add({ seconds: Math.round(minutes * 60) });
  const now = Temporal.Now.instant();
  return Temporal.Instant.compare(then, now) > 0 ? now : then;
}

/** The same runner at another time: what is done by it is done then. */
export function runAt(run: Run, time: Temporal.Instant): Run {
  return (visitor, work) => run(visitor, (ctx) => work({ ...ctx, clock: { now: () => time } }));
}
