import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LadderRules, ladderStep, LEVELS, type Level } from "./ladder.ts";

const rules: LadderRules = {
  joinsNetwork: true,
  networkAfter: 30,
  partnerAfter: 90,
  ticketAfter: 180,
};
const all = { home: 1, network: 2, partners: 1 };
const nobody = { home: 0, network: 0, partners: 0 };

describe("who is asked", () => {
  test.each([
    [0, "home", 30],
    [29, "home", 30],
    [30, "network", 90],
    [90, "partner", 180],
  ] as const)("after %i s: %s", (waited, to, again) =>
    expect(ladderStep(rules, { level: "home", waited, there: all })).toEqual({ to, again }),
  );

  test("levels where nobody is are passed over, at once", () => {
    const there = { ...nobody, network: 1 };
    const step = ladderStep(rules, { level: "home", waited: 0, there });
    expect(step).toEqual({ to: "network", again: 180 });
  });

  test("with nobody anywhere it is a ticket at once, and so it is when its time is over", () => {
    expect(ladderStep(rules, { level: "home", waited: 0, there: nobody })).toEqual({
      to: "ticket",
    });
    expect(ladderStep(rules, { level: "home", waited: 180, there: all })).toEqual({ to: "ticket" });
  });

  test("a library that does not join is asked alone", () => {
    const alone = { ...rules, joinsNetwork: false, partnerAfter: null };
    const there = { ...all, home: 0 };
    expect(ladderStep(alone, { level: "home", waited: 0, there })).toEqual({ to: "ticket" });
  });
});

test("it never goes back down, and ends in time whoever comes and goes", () => {
  const seconds = fc.integer({ min: 0, max: 300 });
  const anyRules = fc.record({
    joinsNetwork: fc.boolean(),
    networkAfter: seconds,
    partnerAfter: fc.option(seconds),
    ticketAfter: fc.integer({ min: 1, max: 300 }),
  });
  const few = fc.integer({ min: 0, max: 2 });
  const anyThere = fc.record({ home: few, network: few, partners: few });
  fc.assert(
    fc.property(anyRules, fc.array(anyThere, { minLength: 40, maxLength: 40 }), (own, days) => {
      let level: Level = "home";
      let waited = 0;
      for (const there of days) {
        const step = ladderStep(own, { level, waited, there });
        if (step.to === "ticket") return;
        expect(LEVELS.indexOf(step.to)).toBeGreaterThanOrEqual(LEVELS.indexOf(level));
        expect(step.again).toBeGreaterThan(waited);
        level = step.to;
        waited = step.again;
      }
      expect.unreachable("it must have become a ticket");
    }),
  );
});
