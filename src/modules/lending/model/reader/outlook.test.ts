import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outlookOf } from "./outlook.ts";

describe("how soon it is usually there", () => {
  it("is nothing where nobody can be asked", () => expect(outlookOf([])).toBeNull());

  it("begins with the quickest way and ends with the slowest of the first three", () => {
    const entries = [
      { answerDays: 3, deliveryDays: 5 },
      { answerDays: 2, deliveryDays: 9 },
      { answerDays: 1, deliveryDays: 2 },
      { answerDays: 30, deliveryDays: 60 },
    ];
    expect(outlookOf(entries)).toEqual({ soonest: 2, latest: 11 });
  });

  it("never promises today, nor an end before the beginning", () => {
    const days = fc.nat(60);
    const entry = fc.record({ answerDays: days, deliveryDays: days });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1 }), (entries) => {
        const outlook = outlookOf(entries);
        expect(outlook?.soonest).toBeGreaterThanOrEqual(1);
        expect(outlook?.latest).toBeGreaterThanOrEqual(outlook?.soonest ?? Infinity);
      }),
    );
  });
});
