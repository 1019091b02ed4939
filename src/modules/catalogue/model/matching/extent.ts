/** Numbers in an extent that count something else than pages. */
const OTHER_COUNTS = /\d+\s?(?:cm|mm|fold|min)\b/g;
const VOLUMES = /\bv\.|\bvols?\b|\bvolumes?\b|\bbd\b|\bt\.|\bтом/;
const LONGEST = 200;

export type ExtentFacts = {
  readonly pages: number | null;
  readonly extent: readonly number[];
  readonly volumes: boolean;
};

/** What an extent says: the highest page number, all its numbers, and whether it is counted in volumes. */
export function extentOf(stated: string): ExtentFacts {
  const text = stated.slice(0, LONGEST).toLowerCase().replace(OTHER_COUNTS, "");
  const arabic = (text.match(/\d{1,5}/g) ?? []).map(Number);
  const all = (text.match(/\d{1,5}|\b[ivxlc]+\b(?!\.)/g) ?? []).map(numberOf).filter((n) => n > 0);
  return {
    pages: arabic.length > 0 ? Math.max(...arabic) : null,
    extent: all.slice(0, 8),
    volumes: VOLUMES.test(text),
  };
}

/** The larger side of a size, in centimetres: "23 cm", "15 x 21 cm", "230 mm". */
export function heightOf(size: string): number | null {
  const text = size.slice(0, LONGEST).toLowerCase();
  const found = [
    ...text.matchAll(/(\d{1,3})(?:\s*(?:1\/2|\.\d|,\d))?\s*(?:[x×-]\s*(\d{1,3}))?\s*(cm|mm)/g),
  ];
  const first = found[0];
  if (!first) return null;
  const side = Math.max(Number(first[1]), Number(first[2] ?? 0));
  return first[3] === "mm" ? Math.round(side / 10) : side;
}

function numberOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : romanNumber(text);
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** "xiv" is 14. */
export function romanNumber(word: string): number {
  const values = [...word].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}
