import { forms } from "#standards/marc";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CopyFacts, lendsCopy } from "./lends-copy.ts";
import { type LendingPolicy, lendingPolicyShape, openPolicy } from "./shape.ts";

const on = Temporal.PlainDate.from("2026-11-26");
const copy: CopyFacts = {
  branch: "PM-CEN",
  collection: "Local history",
  form: "book",
  addedAt: Temporal.Instant.from("2026-11-01T12:00:00Z"),
  loanable: true,
};
const policy = (given: Partial<LendingPolicy>): LendingPolicy => ({ ...openPolicy, ...given });

describe("what a policy lends", () => {
  test("a library that has said nothing lends and copies", () => {
    expect(lendsCopy(openPolicy, copy, on)).toEqual({
      loan: true,
      copy: true,
      loanDays: null,
      why: "no-rule",
      rule: null,
    });
  });

  test("the first rule that fits decides, in its own days", () => {
    const rules = policy({
      rules: [
        { branch: "PM-NOR", lends: "nothing" },
        { forms: ["book", "map"], lends: "loan", loanDays: 14 },
        { lends: "nothing" },
      ],
    });
    expect(lendsCopy(rules, copy, on)).toEqual({
      loan: true,
      copy: false,
      loanDays: 14,
      why: "rule",
      rule: 2,
    });
  });

  test("what does not leave the house can be copied", () => {
    const answer = lendsCopy(openPolicy, { ...copy, loanable: false }, on);
    expect(answer).toMatchObject({ loan: false, copy: true, why: "not-loanable" });
    const loansOnly = policy({ rules: [{ lends: "copy" }] });
    expect(lendsCopy(loansOnly, { ...copy, loanable: false }, on)).toMatchObject({ why: "rule" });
  });

  test("a rule for others leaves members alone", () => {
    const rules = policy({ rules: [{ to: "partners", lends: "nothing" }] });
    expect(lendsCopy(rules, copy, on).loan).toBe(true);
    expect(lendsCopy(rules, copy, on, "partners").loan).toBe(false);
  });

  test.each([
    ["2026-11-26T23:59:59Z", 1, true],
    ["2026-11-25T00:00:00Z", 1, false],
    ["2026-11-25T00:00:00Z", 2, true],
    ["2026-10-27T10:00:00Z", 30, false],
    ["2026-10-28T10:00:00Z", 30, true],
  ])("added %s is newer than %i days: %s", (added, newerThanDays, fits) => {
    const rules = policy({ rules: [{ newerThanDays, lends: "nothing" }] });
    const addedAt = Temporal.Instant.from(added);
    expect(lendsCopy(rules, { ...copy, addedAt }, on).loan).toBe(!fits);
  });

  test("of a copy without a date, a branch or a collection no rule says that it has one", () => {
    const bare = { ...copy, branch: null, collection: null, form: null, addedAt: null };
    const rules = policy({
      rules: [
        { branch: "PM-CEN", lends: "nothing" },
        { collection: "Local history", lends: "nothing" },
        { forms: ["book"], lends: "nothing" },
        { newerThanDays: 3650, lends: "nothing" },
      ],
    });
    expect(lendsCopy(rules, bare, on).why).toBe("no-rule");
  });

  test("codes are compared without regard to capitals", () => {
    const rules = policy({
      rules: [{ branch: "pm-cen", collection: "LOCAL history", lends: "nothing" }],
    });
    expect(lendsCopy(rules, copy, on).loan).toBe(false);
  });
});

const days = fc
  .date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const rule = fc.record(
  {
    branch: fc.constantFrom("A", "B"),
    collection: fc.constantFrom("x", "y"),
    forms: fc.subarray(["book", "map", "film"] as const),
    newerThanDays: fc.integer({ min: 1, max: 400 }),
    to: fc.constantFrom("members", "partners"),
    lends: fc.constantFrom("loan", "copy", "both", "nothing"),
    loanDays: fc.integer({ min: 1, max: 99 }),
  },
  { requiredKeys: ["lends"] },
);
const anyPolicy = fc.record({
  rules: fc.array(rule, { maxLength: 6 }),
  closedWeeks: fc.array(
    fc.tuple(days, days).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a })),
    { maxLength: 3 },
  ),
  maxOut: fc.option(fc.nat(50)),
  lastResort: fc.boolean(),
});
const anyCopy = fc.record({
  branch: fc.option(fc.constantFrom("A", "B", "C")),
  collection: fc.option(fc.constantFrom("x", "y", "z")),
  form: fc.option(fc.constantFrom(...forms)),
  addedAt: fc.option(
    fc.date({ min: new Date("2025-06-01"), max: new Date("2027-12-31"), noInvalidDate: true }),
  ),
  loanable: fc.option(fc.boolean()),
});
const anyDay = days.map((day) => Temporal.PlainDate.from(day));

describe("every policy", () => {
  test("lends nothing in a closed week, and outside of it as if there were none", () => {
    fc.assert(
      fc.property(anyPolicy, anyCopy, anyDay, (given, one, day) => {
        const closed = given.closedWeeks.some(
          ({ from, to }) => from <= day.toString() && day.toString() <= to,
        );
        const answer = lendsCopy(given, one, day);
        if (closed) expect(answer).toMatchObject({ loan: false, copy: false, why: "closed-week" });
        else expect(answer).toEqual(lendsCopy({ ...given, closedWeeks: [] }, one, day));
      }),
    );
  });

  test("is not changed by rules after the one that decides", () => {
    fc.assert(
      fc.property(anyPolicy, anyCopy, anyDay, fc.array(rule), (given, one, day, more) => {
        const answer = lendsCopy(given, one, day);
        fc.pre(answer.rule !== null);
        const rules = [...given.rules.slice(0, answer.rule ?? 0), ...more];
        expect(lendsCopy({ ...given, rules }, one, day)).toEqual(answer);
      }),
    );
  });

  test("never lends what must stay in the house, and never lends more for it", () => {
    fc.assert(
      fc.property(anyPolicy, anyCopy, anyDay, (given, one, day) => {
        const kept = lendsCopy(given, { ...one, loanable: false }, day);
        const free = lendsCopy(given, { ...one, loanable: true }, day);
        expect(kept.loan).toBe(false);
        expect(kept.copy).toBe(free.copy);
      }),
    );
  });

  test("says the same after it was stored and read", () => {
    fc.assert(
      fc.property(anyPolicy, anyCopy, anyDay, (given, one, day) => {
        const read = lendingPolicyShape.parse(JSON.parse(JSON.stringify(given)));
        expect(lendsCopy(read, one, day)).toEqual(lendsCopy(given, one, day));
      }),
    );
  });
});
