import { oneSlipFrom } from "#kernel/search";

/** Shorter words have too many neighbours to guess which was meant. */
const SHORTEST = 4;

/**
 * Search words with one slip of typing put right: a word that occurs in none of the texts becomes the word
 * that most of them have among those one letter away (one more, one less, another, or two that changed
 * places), the first in the alphabet of equals. A word without such a neighbour stays. All folded.
 */
export function mendedWords(words: readonly string[], texts: readonly string[]): readonly string[] {
  const isUnknown = (word: string) =>
    word.length >= SHORTEST && !texts.some((text) => text.includes(word));
  const unknown = new Set(words.filter(isUnknown));
  if (unknown.size === 0) return words;
  const known = textsByWord(texts);
  return words.map((word) => (unknown.has(word) ? nearest(word, known) : word));
}

/** In how many texts each word stands. */
function textsByWord(texts: readonly string[]): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(text.split(/[^\p{L}\p{N}]+/u)))
      known.set(word, (known.get(word) ?? 0) + 1);
  return known;
}

function nearest(word: string, known: ReadonlyMap<string, number>): string {
  const isSlip = oneSlipFrom(word);
  const [best] = [...known]
    .filter(([other]) => isSlip(other))
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return best?.[0] ?? word;
}
