import { chromaWithin } from "./oklch.ts";

/** Lightness of the accent on light and on dark paper; contrast rests on lightness, so it is the same for every hue. */
export const ACCENT_LIGHTNESS = { light: 0.4, dark: 0.82 } as const;
const CHROMA_CAP = { light: 0.14, dark: 0.11 } as const;

/** The hues a library may choose, in degrees. */
export const HUES: readonly number[] = Array.from({ length: 36 }, (_, step) => step * 10);

/** The nearest hue the style sheet knows, for any angle (also negative or above 360). */
export function nearestHue(angle: number): number {
  const turn = Number.isFinite(angle) ? Math.round(angle / 10) * 10 : 0;
  return ((turn % 360) + 360) % 360;
}

/** Chroma of the accent: as lively as the sRGB gamut allows at this hue, up to a calm maximum. */
export function accentChroma(hue: number): { light: number; dark: number } {
  return {
    light: chromaWithin(ACCENT_LIGHTNESS.light, hue, CHROMA_CAP.light),
    dark: chromaWithin(ACCENT_LIGHTNESS.dark, hue, CHROMA_CAP.dark),
  };
}

/** The style sheet `css/hues.css`; a test keeps the file equal to this. */
export function huesCss(): string {
  const rules = HUES.map((hue) => {
    const { light, dark } = accentChroma(hue);
    return `[data-hue="${hue}"] {\n  --hue: ${hue};\n  --chroma: ${light};\n  --chroma-dark: ${dark};\n}\n`;
  });
  return `/* Written by huesCss() in colour/hues.ts: one rule per hue that a library may choose. */\n${rules.join("")}`;
}
