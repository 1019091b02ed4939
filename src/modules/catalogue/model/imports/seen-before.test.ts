import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SeenBefore } from "./seen-before.ts";

describe("what came before", () => {
  it("is always known", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        const seen = new SeenBefore();
        const known = new Set<string>();
        for (const word of words) {
          if (known.has(word)) expect(seen.add(word)).toBe(true);
          else seen.add(word);
          known.add(word);
        }
        for (const word of words) expect(seen.add(word)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it("is hardly ever mistaken", () => {
    const seen = new SeenBefore();
    const mistaken = Array.from({ length: 300_000 }, (_, at) => seen.add(`ocm${at}`)).filter(
      Boolean,
    );
    expect(mistaken.length).toBeLessThan(3);
  });
});
