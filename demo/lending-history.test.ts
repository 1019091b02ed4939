import { describe, expect, it } from "vitest";
import { readConsortium } from "./consortium.ts";
import { lendingHistory } from "./lending-history.ts";

const { libraries } = readConsortium();
const agencies = new Map(libraries.map(({ code, symbol }) => [code, `ISIL:${symbol}`]));
const until = new Date("2026-11-26T15:00:00Z");
const history = lendingHistory(agencies, until);

describe("the demo's lending", () => {
  it("is the same each time", () => {
    expect(lendingHistory(agencies, until)).toEqual(history);
  });

  it("has every library on both sides, and nothing of tomorrow", () => {
    const of = (side: "requester" | "supplier") => new Set(history.steps.map((one) => one[side]));
    expect(of("requester")).toEqual(new Set(agencies.values()));
    expect(of("supplier")).toEqual(new Set(agencies.values()));
    expect(Math.max(...history.steps.map(({ at }) => at))).toBeLessThanOrEqual(until.getTime());
    expect(history.steps.every(({ requester, supplier }) => requester !== supplier)).toBe(true);
  });

  it("begins six months before this one, and fills most of what is asked", () => {
    const first = Math.min(...history.steps.map(({ at }) => at));
    expect(new Date(first).toISOString()).toMatch(/^2026-05-0/);
    const requests = new Set(history.steps.map(({ requester, number }) => requester + number)).size;
    const filled = history.steps.filter(({ step }) => step === "received").length;
    expect(requests).toBeGreaterThan(600);
    expect(filled / requests).toBeGreaterThan(0.75);
  });
});
