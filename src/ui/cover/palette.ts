import { chromaWithin, type Oklch, toHex } from "../colour/oklch.ts";

/** The few colours of one cover, as `#rrggbb`. */
export interface CoverPalette {
  readonly ground: string;
  readonly ink: string;
  /** Between ground and ink, for patterns and rules; never for text. */
  readonly tint: string;
  /** A second hue for one accent. */
  readonly spark: string;
  readonly label: string;
  readonly labelInk: string;
}

function colour(l: number, cap: number, h: number): Oklch {
  return { l, c: chromaWithin(l, h, cap), h };
}

/** Colours from one hue: `deep` is cloth with light letters, `pale` is paper with dark ones. */
export function coverPalette(hue: number, kind: "deep" | "pale"): CoverPalette {
  const deep = kind === "deep";
  const other = (hue + 150) % 360;
  return {
    ground: toHex(deep ? colour(0.36, 0.075, hue) : colour(0.93, 0.035, hue)),
    ink: toHex(deep ? colour(0.965, 0.02, hue) : colour(0.29, 0.07, hue)),
    tint: toHex(deep ? colour(0.47, 0.085, hue) : colour(0.82, 0.065, hue)),
    spark: toHex(deep ? colour(0.76, 0.11, other) : colour(0.6, 0.12, other)),
    label: toHex(colour(0.965, 0.018, 85)),
    labelInk: toHex(colour(0.27, 0.05, hue)),
  };
}
