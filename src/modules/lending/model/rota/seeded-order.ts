/**
 * A number in which candidates that are otherwise equal are ordered: the same for the same seed and
 * agency, and without favour between agencies over many seeds (FNV-1a, mixed so that each bit counts).
 */
export function seededNumber(seed: string, agency: string): number {
  let hash = 0x811c9dc5;
  for (const letter of `${seed}\n${agency}`)
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
