import type { TestDeployment } from "./deployment.ts";

/** A deployment whose clock can be put forward: what is waited for takes minutes, or days. */
export function withMovedClock(real: TestDeployment): {
  readonly d: TestDeployment;
  /** From now on it is so many seconds later. */
  readonly pass: (seconds: number) => void;
} {
  let later = 0;
  const clock = { now: () => Temporal.Now.instant().add({ seconds: later }) };
  const run: TestDeployment["run"] = (visitor, work) =>
    real.run(visitor, (ctx) => work({ ...ctx, clock }));
  return {
    d: { ...real, run, services: { ...real.services, clock } },
    pass: (seconds) => {
      later += seconds;
    },
  };
}
