/** How many members two sets share. */
export function common<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const member of small) if (large.has(member)) count += 1;
  return count;
}

/** Pairs of neighbouring characters in order of their codes; blanks count, as words have ends. */
export type Bigrams = Uint32Array;

export function bigramsOf(text: string): Bigrams {
  const pairs = new Uint32Array(text.length + 1);
  let before = BLANK;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : BLANK;
    pairs[at] = before * 65_536 + code;
    before = code;
  }
  return pairs.sort();
}

const BLANK = 32;

/** Sørensen–Dice coefficient over pairs of characters: 1 for equal texts, 0 where nothing is shared. */
export function dice(a: Bigrams, b: Bigrams): number {
  let [shared, one, other] = [0, 0, 0];
  while (one < a.length && other < b.length) {
    const [left, right] = [a[one]!, b[other]!];
    if (left === right) shared += 1;
    if (left <= right) one += 1;
    if (right <= left) other += 1;
  }
  return (2 * shared) / (a.length + b.length);
}

/** Share of the smaller and of both sets together that is shared, given how much is. */
export function shares(shared: number, a: number, b: number): { within: number; overall: number } {
  return {
    within: shared / Math.max(1, Math.min(a, b)),
    overall: shared / Math.max(1, a + b - shared),
  };
}
