import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnswerQuestion, type JudgedCopy, ownAnswer } from "./own-answer.ts";

const copy = (given: Partial<JudgedCopy> = {}): JudgedCopy => ({
  loan: true,
  copy: true,
  why: "no-rule",
  status: "available",
  ...given,
});
const question = (given: Partial<AnswerQuestion> = {}): AnswerQuestion => ({
  service: "Loan",
  copies: [copy()],
  full: false,
  tooDear: false,
  agreed: true,
  ...given,
});

describe("the software answers", () => {
  test("yes where a copy that may go is there", () => {
    expect(ownAnswer(question())).toEqual({ act: "promise", why: "auto-there" });
  });
  test("no where none may go, with the reason that decided", () => {
    const stays = copy({ loan: false, why: "not-loanable" });
    const rule = copy({ loan: false, why: "rule" });
    const closed = copy({ loan: false, copy: false, why: "closed-week" });
    expect(ownAnswer(question({ copies: [stays, stays] }))).toMatchObject({
      reason: "NonCirculating",
    });
    expect(ownAnswer(question({ copies: [stays, rule] }))).toMatchObject({
      reason: "PolicyProblem",
    });
    expect(ownAnswer(question({ copies: [closed] }))).toMatchObject({
      reason: "NotAvailableForILL",
    });
    expect(ownAnswer(question({ service: "Copy", copies: [stays] }))).toMatchObject({
      act: "promise",
    });
  });
  test.each([
    ["auto-unknown", { copies: [] }],
    ["auto-not-there", { copies: [copy({ status: "on-loan" })] }],
    ["auto-not-there", { copies: [copy({ status: "unknown" })] }],
    ["auto-many-out", { full: true }],
    ["auto-cost", { tooDear: true }],
    ["auto-terms", { agreed: false }],
  ] as const)("nothing: %s", (why, given) => {
    expect(ownAnswer(question(given))).toEqual({ act: null, why });
  });
});

const anyCopy = fc.record({
  loan: fc.boolean(),
  copy: fc.boolean(),
  why: fc.constantFrom("closed-week" as const, "not-loanable" as const, "rule" as const),
  status: fc.constantFrom("available", "on-loan", "missing", "unknown"),
});
const anyQuestion = fc.record({
  service: fc.constantFrom("Loan" as const, "Copy" as const, "CopyOrLoan" as const),
  copies: fc.array(anyCopy, { maxLength: 5 }),
  full: fc.boolean(),
  tooDear: fc.boolean(),
  agreed: fc.boolean(),
});

test("it never promises what may not go or is not there, and never refuses what may", () => {
  fc.assert(
    fc.property(anyQuestion, (asked) => {
      const may = asked.copies.filter(
        ({ loan, copy: copied }) =>
          (asked.service !== "Copy" && loan) || (asked.service !== "Loan" && copied),
      );
      const { act } = ownAnswer(asked);
      if (act === "promise") {
        expect(may.some(({ status }) => status === "available")).toBe(true);
        expect(asked.full || asked.tooDear || !asked.agreed).toBe(false);
      }
      if (act === "refuse") expect(may).toEqual([]);
    }),
  );
});
