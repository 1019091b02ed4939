import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HUES, huesCss, nearestHue } from "./hues.ts";
import { toHex } from "./oklch.ts";

describe("hues", () => {
  it("are in the style sheet as the rule computes them", () => {
    const file = readFileSync(new URL("../css/hues.css", import.meta.url), "utf8");
    expect(file).toBe(huesCss());
  });

  it("takes any angle to a hue the style sheet knows, at most 5 degrees away", () => {
    fc.assert(
      fc.property(fc.double({ min: -2000, max: 2000, noNaN: true }), (angle) => {
        const hue = nearestHue(angle);
        const apart = Math.abs(((hue - angle + 180 + 3600) % 360) - 180);
        return HUES.includes(hue) && apart <= 5 + 1e-6;
      }),
    );
  });

  it.each([NaN, Infinity, -Infinity])("takes %s to a hue as well", (angle) => {
    expect(HUES).toContain(nearestHue(angle));
  });
});

describe("toHex", () => {
  it("gives the sRGB primaries for their OKLCH coordinates", () => {
    expect(toHex({ l: 0.62796, c: 0.25768, h: 29.234 })).toBe("#ff0000");
    expect(toHex({ l: 0.45201, c: 0.31321, h: 264.052 })).toBe("#0000ff");
    expect(toHex({ l: 1, c: 0, h: 0 })).toBe("#ffffff");
  });
});
