const ASTRAL = /[\uD800-\uDFFF]/;

/** Surrogates sort after the rest of the BMP, as their code points and their UTF-8 bytes do. */
function weight(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** Order by code point, which is the order of the UTF-8 bytes; the order of every table here. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = weight(a.charCodeAt(i)) - weight(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Sorts in place by code point. */
export function sortByCodePoint(texts: string[]): string[] {
  // The built-in order is by UTF-16 unit, the same unless characters beyond the BMP occur.
  return texts.some((text) => ASTRAL.test(text)) ? texts.sort(compareCodePoints) : texts.sort();
}

/** Order of byte strings; a beginning comes before what it begins. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = a[i]! - b[i]!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
