/** Shorter words differ by a letter without being misspelt. */
const SHORTEST = 4;

/**
 * Whether two words are one with a slip: a letter too much, missing, wrong, or two changed about.
 * Numbers have no slips: 1914 is another year than 1915.
 */
export function misspelt(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST || long.length - short.length > 1 || /\d/.test(a + b)) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = long.slice(at + 1);
  if (long.length > short.length) return short.slice(at) === rest;
  return short.slice(at + 1) === rest || swapped(short.slice(at), long.slice(at));
}

function swapped(a: string, b: string): boolean {
  return a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
}

/** How many words two sets share, slips forgiven; each word counts once. */
export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  const alone = [...small].filter((word) => !large.has(word));
  const left = new Set([...large].filter((word) => !small.has(word)));
  let shared = small.size - alone.length;
  for (const word of alone) {
    const twin = [...left].find((other) => misspelt(word, other));
    if (twin === undefined) continue;
    left.delete(twin);
    shared += 1;
  }
  return shared;
}
