import { describe, expect, it } from "vitest";
import { isIncoherent } from "./incoherent.ts";

/** Numbers are alike that are near. */
const decide = (a: number, b: number) => {
  const score = 3 - Math.abs(a - b);
  return { same: score > 0, joins: score > 0, apart: false, score };
};

describe("titles whose records do not fit together", () => {
  it("are long chains, not small or close groups", () => {
    const chain = Array.from({ length: 20 }, (_, at) => at * 2);
    expect(isIncoherent(chain, decide)).toBe(true);
    expect(isIncoherent(chain.slice(0, 5), decide)).toBe(false);
    expect(
      isIncoherent(
        Array.from({ length: 30 }, (_, at) => at % 3),
        decide,
      ),
    ).toBe(false);
  });
});
