/** Shorter words have too many neighbours to guess which was meant. */
const SHORTEST = 4;

/**
 * Search words with one slip of typing put right: a word that occurs in none of the texts becomes the word
 * that most of them have among those one letter away (one more, one less, another, or two that changed
 * places), the first in the alphabet of equals. A word without such a neighbour stays. All folded.
 */
export function mendedWords(words: readonly string[], texts: readonly string[]): readonly string[] {
  return words.map((word) => {
    if (word.length < SHORTEST || texts.some((text) => text.includes(word))) return word;
    return nearest(word, texts) ?? word;
  });
}

function nearest(word: string, texts: readonly string[]): string | null {
  const found = new Map<string, number>();
  for (const text of texts)
    for (const other of new Set(text.split(/[^\p{L}\p{N}]+/u)))
      if (isOneSlipFrom(word, other)) found.set(other, (found.get(other) ?? 0) + 1);
  const [best] = [...found].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return best?.[0] ?? null;
}

/** Whether two words differ by one letter more, less or other, or by two neighbours that changed places. */
export function isOneSlipFrom(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short === long) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return (
    short.slice(at + 1) === long.slice(at + 1) ||
    (isSwapped && short.slice(at + 2) === long.slice(at + 2))
  );
}
