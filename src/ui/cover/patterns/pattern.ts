import type { CoverPalette } from "../palette.ts";
import type { Random } from "../seed.ts";

/** Where and with what a pattern is drawn; the box begins at 0,0. */
export interface PatternBox {
  readonly width: number;
  readonly height: number;
  readonly colours: CoverPalette;
  readonly random: Random;
}

/** Draws a picture without words into a box. */
export type Pattern = (box: PatternBox) => string;

/** Draws the same thing several times. */
export function times(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join("");
}
