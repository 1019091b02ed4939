import type { MaterialForm } from "../icons/forms.ts";
import { COVER_SIZE, LAYOUTS } from "./layouts.ts";
import { element, rect } from "./markup.ts";
import { splitGraphemes } from "./measure.ts";
import { coverPalette } from "./palette.ts";
import { patternFor } from "./patterns/of-form.ts";
import { hash, pick, randomFrom } from "./seed.ts";

export interface CoverWords {
  readonly title: string;
  readonly author?: string | undefined;
  readonly form: MaterialForm;
  /** Titles of one subject share a hue. */
  readonly subject?: string | undefined;
  /** A hue in degrees, instead of the one that subject or title gives. */
  readonly hue?: number | undefined;
  /** Language of the title (BCP 47), for the choice of glyphs. */
  readonly lang?: string | undefined;
}

/** Room for any title, in graphemes; more than this no cover can show. */
const LONGEST = 240;

function plain(text: string | undefined): string {
  const start = (text ?? "")
    .slice(0, LONGEST * 8)
    .toWellFormed()
    .normalize("NFC");
  return splitGraphemes(start.replaceAll(/\s+/gu, " ").trim()).slice(0, LONGEST).join("");
}

/**
 * Draws the cover of a title that has none: a complete SVG document of 200 × 300 units, the same
 * for the same words, without styles, scripts, ids or anything to load.
 */
export function coverSvg(words: CoverWords): string {
  const title = plain(words.title);
  const author = plain(words.author);
  const random = randomFrom(hash(`${title}\n${author}\n${words.form}`));
  const hue = words.hue ?? hash(plain(words.subject) || title) % 360;
  const { draw, kind } = pick(random, LAYOUTS);
  const colours = coverPalette(hue, kind);
  const pattern = patternFor(words.form, random);
  const { width, height } = COVER_SIZE;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "xml:lang": words.lang,
      "aria-label": author ? `${title}, ${author}` : title,
    },
    rect(0, 0, width, height, { fill: colours.ground }) +
      draw({ title, author, colours, pattern, random }),
  );
}
