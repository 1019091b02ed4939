/**
 * FNV-1a over the words of a whole value, without what separates them, so that every spelling of a
 * compound has the same key. 32 bits, unsigned; a collision costs a wasted look, or puts a match
 * first that is not exact.
 */
export function exactKey(words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const word of words) {
    for (let i = 0; i < word.length; i++) {
      hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
    }
  }
  return hash >>> 4;
}
