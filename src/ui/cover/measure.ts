const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The characters of a text as readers count them. */
export function splitGraphemes(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

const WIDE =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff00-\uffef]/u;
const NARROW = /^[iljtfrI.,:;!'’|()[\]١اﺍיוןז\s-]/u;
const BROAD = /^[mwMW@—ЖШЩЮФжшщюмϕΩض-ظس-ش…]/u;

/**
 * Roughly how wide one character is set in a bold serif, in em; generous, because a server has no
 * fonts to measure with and a reader's fallback font may be wider than ours.
 */
export function graphemeWidth(grapheme: string): number {
  if (WIDE.test(grapheme)) return 1;
  if (NARROW.test(grapheme)) return 0.42;
  if (BROAD.test(grapheme)) return 1.02;
  if (/^\p{Lu}/u.test(grapheme)) return 0.82;
  return 0.66;
}

/** Roughly how wide a text is set, in em. */
export function textWidth(text: string): number {
  return splitGraphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);
}

/** Whether every character stands in its own square and lines may break between any two. */
export function isIdeographic(grapheme: string): boolean {
  return WIDE.test(grapheme);
}

/** The direction of the first letter that has one (Unicode bidi, rule P2). */
export function textDirection(text: string): "ltr" | "rtl" {
  const letter = /[\p{L}]/u.exec(text)?.[0] ?? "";
  return /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u.test(letter)
    ? "rtl"
    : "ltr";
}
