import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountIn, dayIn, type TypedWish, wishShape } from "./typed-wish.ts";
import { wishFaults, type WishScene } from "./wish-faults.ts";

const scene: WishScene = {
  branches: ["MAIN", "EAST"],
  today: Temporal.PlainDate.from("2026-11-26"),
  inCatalogue: true,
  want: "loan",
};
const faults = (typed: TypedWish, parts: Partial<WishScene> = {}) =>
  wishFaults(wishShape.parse({ pickup: "MAIN", ...typed }), { ...scene, ...parts });

describe("what is wrong with a wish", () => {
  it("is nothing in the usual case: a place to fetch it", () => expect(faults({})).toEqual({}));

  it("a day that is over, that is none, or that nobody lives to see", () => {
    expect(faults({ "needed-by": "2026-11-26" })).toEqual({});
    expect(faults({ "needed-by": "2026-11-25" })).toEqual({ "needed-by": "date-past" });
    expect(faults({ "needed-by": "2027-02-30" })).toEqual({ "needed-by": "date-form" });
    expect(faults({ "needed-by": "2099-01-01" })).toEqual({ "needed-by": "date-form" });
  });

  it("an amount without a currency of ISO 4217", () => {
    expect(faults({ "max-cost": "2,50", "max-currency": "EUR" })).toEqual({});
    expect(faults({ "max-cost": "2.50", "max-currency": "XQQ" })).toEqual({
      "max-cost": "money-form",
    });
  });

  it("a parcel for nobody, or to nowhere", () => {
    expect(faults({ "reader-card": "P-7" })).toEqual({ "reader-name": "name-missing" });
    expect(faults({ "reader-name": "Tom", "send-directly": "on" })).toEqual({
      "reader-contact": "contact-missing",
    });
  });

  it("a copy of nothing in particular, and a thing without a name", () => {
    expect(faults({}, { want: "copy" })).toEqual({ part: "part-missing" });
    expect(faults({ pages: "1-9" }, { want: "copy" })).toEqual({});
    expect(faults({}, { inCatalogue: false })).toEqual({ title: "title-missing" });
  });

  it("any text is an amount, a day, or neither, and never breaks anything", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const amount = amountIn(text);
        expect(amount === null || /^\d+(?:\.\d\d?)?$/.test(amount)).toBe(true);
        const day = dayIn(text);
        expect(day === null || day.toString() === text).toBe(true);
      }),
    );
  });
});
