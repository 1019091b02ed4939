/** How the words of a query occur in one value of a field. */
export type ValueMatch = {
  /** Bits of the query's words that occur. */
  readonly words: number;
  /** Words of the value that are words of the query. */
  readonly covered: number;
  /** Words of the value. */
  readonly length: number;
  /** Times that a word of the query follows the one before it as typed. */
  readonly inOrder: number;
  /** Place of the first word of the query. */
  readonly first: number;
};

export function countWords(words: number): number {
  let count = 0;
  for (let rest = words; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** How much of the value the query covers, 0 to 1. */
function coverage(match: ValueMatch): number {
  return match.length === 0 ? 0 : match.covered / match.length;
}

function completeMatch(match: ValueMatch, asked: number): number {
  const inOrder = match.inOrder >= asked - 1;
  if (match.covered === match.length) return inOrder ? 5 : 4;
  // A leading article does not count against a title.
  if (inOrder) return (match.first <= 1 ? 1.75 : 1.5) + coverage(match);
  return 0.75 + coverage(match);
}

/**
 * How exactly a value answers a query of `asked` words, 0 to 5: it is the query, it begins with it,
 * has it as a phrase, has all its words, is a part of it (title in a query of title and author).
 */
export function exactness(match: ValueMatch, asked: number): number {
  const found = countWords(match.words);
  if (found === 0) return 0;
  if (found === asked) return completeMatch(match, asked);
  const share = found / asked;
  if (match.covered === match.length) return 3 * share * (match.inOrder >= found - 1 ? 1 : 0.75);
  return share * (0.5 + 0.5 * coverage(match));
}
