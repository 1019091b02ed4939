import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { admit, type Breaker, closedBreaker, settle, usualBreaker as rules } from "./breaker.ts";

const fail = (breaker: Breaker, times: number, now: number) => {
  let next = breaker;
  for (let i = 0; i < times; i++) next = settle(next, "wrong", now);
  return next;
};

describe("a breaker", () => {
  it("opens after so many failures in a row, rests, tries once, and closes", () => {
    const open = fail(closedBreaker, rules.failures, 1000);
    expect(open).toEqual({ state: "open", until: 1000 + rules.restMs, rests: 1 });
    expect(admit(open, 1000 + rules.restMs - 1).admitted).toBe(false);
    const trial = admit(open, 1000 + rules.restMs);
    expect(trial).toMatchObject({ admitted: true, breaker: { state: "half-open" } });
    expect(admit(trial.breaker, 1001 + rules.restMs).admitted).toBe(false);
    expect(settle(trial.breaker, "well", 0)).toEqual(closedBreaker);
  });

  it("forgets failures after one success", () => {
    const nearly = fail(closedBreaker, rules.failures - 1, 0);
    expect(fail(settle(nearly, "well", 0), rules.failures - 1, 0).state).toBe("closed");
  });

  it("rests longer each time, and never for ever", () => {
    let breaker = fail(closedBreaker, rules.failures, 0);
    const rests: number[] = [];
    for (let now = 0; rests.length < 12;) {
      if (breaker.state !== "open") throw new Error(breaker.state);
      rests.push(breaker.until - now);
      now = breaker.until;
      breaker = settle(admit(breaker, now).breaker, "wrong", now);
    }
    expect(rests.slice(0, 3)).toEqual([1, 2, 4].map((times) => times * rules.restMs));
    expect(rests.at(-1)).toBe(rules.longestRestMs);
  });

  it("tries again when the trial itself is lost", () => {
    const trial = admit(fail(closedBreaker, rules.failures, 0), rules.restMs).breaker;
    expect(admit(trial, rules.restMs * 2 - 1).admitted).toBe(false);
    expect(admit(trial, rules.restMs * 2).admitted).toBe(true);
  });
});

type Step = { readonly wait: number; readonly does: "ask" | "well" | "wrong" };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    wait: fc.integer({ min: 0, max: 40_000 }),
    does: fc.constantFrom("ask" as const, "well" as const, "wrong" as const),
  }),
  { maxLength: 200 },
);

it("whatever happens: asks nothing while it rests, one question when it tries, and always gets there again", () => {
  fc.assert(
    fc.property(steps, (all) => {
      let breaker = closedBreaker;
      let now = 0;
      for (const { wait, does } of all) {
        now += wait;
        const before = breaker;
        if (does === "ask") {
          const asked = admit(before, now);
          expect(asked.admitted).toBe(before.state === "closed" || now >= before.until);
          if (asked.admitted && before.state !== "closed")
            expect(asked.breaker.state).toBe("half-open");
          breaker = asked.breaker;
        } else breaker = settle(before, does, now);
        if (breaker.state === "closed") expect(breaker.failures).toBeLessThan(rules.failures);
        else expect(breaker.until - now).toBeLessThanOrEqual(rules.longestRestMs);
      }
      const later = now + rules.longestRestMs;
      expect(settle(admit(breaker, later).breaker, "well", later)).toEqual(closedBreaker);
    }),
  );
});
