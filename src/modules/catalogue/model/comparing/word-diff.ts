/** A piece of a text; `only`: the other text does not have it. */
export type Piece = { readonly text: string; readonly only: boolean };

export type Compared<Side> = { readonly a: Side; readonly b: Side };

/** Of longer texts it is only said which words the other has, not in which order. */
const LONGEST = 300;

/**
 * Two texts word by word. The pieces of a side put together are its text; what is not `only` is the same
 * on both sides, in the same order, but for letters' case, accents and punctuation. Where either is empty
 * nothing differs: a record that says nothing contradicts nothing.
 */
export function diffTexts(a: string, b: string): Compared<readonly Piece[]> {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.length === 0 || right.length === 0) return { a: whole(a), b: whole(b) };
  if (left.length > LONGEST || right.length > LONGEST)
    return { a: besides(left, right), b: besides(right, left) };
  const common = commonWords(left, right);
  return {
    a: pieces(left, (at) => !common.a.has(at)),
    b: pieces(right, (at) => !common.b.has(at)),
  };
}

/**
 * Two lists of which the order says nothing: an entry that the other list has too is common, of another
 * one the words that no other entry of the other list has are marked.
 */
export function diffLists(
  a: readonly string[],
  b: readonly string[],
): Compared<readonly (readonly Piece[])[]> {
  if (a.length === 0 || b.length === 0) return { a: a.map(whole), b: b.map(whole) };
  return { a: entries(a, b), b: entries(b, a) };
}

function entries(own: readonly string[], other: readonly string[]): readonly (readonly Piece[])[] {
  const known = new Set(other.map(folded));
  const mine = new Set(own.map(folded));
  const rest = other.filter((entry) => !mine.has(folded(entry))).flatMap(wordsOf);
  return own.map((entry) => {
    const words = wordsOf(entry);
    return known.has(folded(entry)) || words.length === 0 ? whole(entry) : besides(words, rest);
  });
}

/** A word with what stands behind it, up to the next one. */
type Word = { readonly text: string; readonly key: string };

/** Cut so that the words put together are the text; in front of the first may stand something. */
function wordsOf(text: string): readonly Word[] {
  const starts = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ index }) => index);
  return starts.map((start, at) => {
    const piece = text.slice(at === 0 ? 0 : start, starts[at + 1] ?? text.length);
    return { text: piece, key: folded(piece) };
  });
}

function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function whole(text: string): readonly Piece[] {
  return text === "" ? [] : [{ text, only: false }];
}

function besides(own: readonly Word[], other: readonly Word[]): readonly Piece[] {
  const known = new Set(other.map(({ key }) => key));
  return pieces(own, (at) => !known.has(own[at]?.key ?? ""));
}

/** Words with neighbours of their kind as one piece. */
function pieces(words: readonly Word[], isOnly: (at: number) => boolean): readonly Piece[] {
  const found: { text: string; only: boolean }[] = [];
  for (const [at, { text }] of words.entries()) {
    const only = isOnly(at);
    const last = found.at(-1);
    if (last?.only === only) last.text += text;
    else found.push({ text, only });
  }
  return found;
}

/** The places of a longest common sequence of words, on either side. */
function commonWords(a: readonly Word[], b: readonly Word[]): Compared<ReadonlySet<number>> {
  const left = commonAhead(a, b);
  const found = { a: new Set<number>(), b: new Set<number>() };
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length)
    if (a[i]?.key === b[j]?.key) {
      found.a.add(i++);
      found.b.add(j++);
    } else if (left(i + 1, j) >= left(i, j + 1)) i++;
    else j++;
  return found;
}

/** How many words two texts have in common, in order, from these places on. */
function commonAhead(a: readonly Word[], b: readonly Word[]): (i: number, j: number) => number {
  const wide = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * wide);
  const at = (i: number, j: number) => lengths[i * wide + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * wide + j] =
        a[i]?.key === b[j]?.key ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  return at;
}
