import { describe, expect, it } from "vitest";
import { HUES } from "../colour/hues.ts";
import { coverPalette } from "./palette.ts";

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe("coverPalette", () => {
  it.each(["deep", "pale"] as const)("keeps %s covers legible in every hue", (kind) => {
    for (const hue of HUES) {
      const { ground, ink, tint, label, labelInk } = coverPalette(hue, kind);
      expect(ratio(ink, ground)).toBeGreaterThanOrEqual(7);
      expect(ratio(labelInk, label)).toBeGreaterThanOrEqual(7);
      // The large initial lies behind the title.
      expect(ratio(ink, tint)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
