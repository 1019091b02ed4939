import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthsText, readMonths } from "./figures-query.ts";

const today = Temporal.PlainDate.from("2026-11-26");
const read = (search: string) => monthsText(readMonths(new URLSearchParams(search), today));

describe("the months that an address asks for", () => {
  it("are the last twelve, or those that it says", () => {
    expect(read("")).toEqual({ from: "2025-12", to: "2026-11" });
    expect(read("from=2026-03")).toEqual({ from: "2026-03", to: "2026-11" });
    expect(read("from=2026-03&to=2026-03")).toEqual({ from: "2026-03", to: "2026-03" });
    expect(read("to=2026-03")).toEqual({ from: "2025-04", to: "2026-03" });
  });

  it("are put right where they are the wrong way round, and pass over what is none", () => {
    expect(read("from=2026-05&to=2026-02")).toEqual({ from: "2026-02", to: "2026-05" });
    expect(read("from=2026-13&to=9999-01")).toEqual(read(""));
    expect(read("from=2000-01&to=2026-11").from).toBe("2016-12");
  });

  it("are always some, and not too many", () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^20\d\d-(0[1-9]|1[0-2])$/));
    fc.assert(
      fc.property(text, text, (from, to) => {
        const { from: start, until } = readMonths(new URLSearchParams({ from, to }), today);
        const { months } = start.until(until, { largestUnit: "months" });
        expect(months).toBeGreaterThan(0);
        expect(months).toBeLessThanOrEqual(120);
      }),
    );
  });
});
