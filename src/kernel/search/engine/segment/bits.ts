/** Bitmaps over the documents of a segment, 32 to a word. */
export function emptyBits(documents: number): Uint32Array {
  return new Uint32Array(Math.ceil(documents / 32));
}

export function fullBits(documents: number): Uint32Array {
  const bits = emptyBits(documents).fill(0xffffffff);
  const over = documents & 31;
  if (over !== 0) bits[bits.length - 1] = (1 << over) - 1;
  return bits;
}

export function hasBit(bits: Uint32Array, document: number): boolean {
  return ((bits[document >>> 5]! >>> (document & 31)) & 1) === 1;
}

export function setBit(bits: Uint32Array, document: number): void {
  bits[document >>> 5]! |= 1 << (document & 31);
}

export function setBits(bits: Uint32Array, documents: Uint32Array): void {
  for (const document of documents) bits[document >>> 5]! |= 1 << (document & 31);
}

/** Keeps in `bits` what is also in `other`. */
export function keepBits(bits: Uint32Array, other: Uint32Array): void {
  for (let i = 0; i < bits.length; i++) bits[i]! &= other[i]!;
}

/** Takes out of `bits` what is in `other`. */
export function dropBits(bits: Uint32Array, other: Uint32Array): void {
  for (let i = 0; i < bits.length; i++) bits[i]! &= ~other[i]!;
}

export function addBits(bits: Uint32Array, other: Uint32Array): void {
  for (let i = 0; i < bits.length; i++) bits[i]! |= other[i]!;
}

function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function countBits(bits: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < bits.length; i++) count += ones(bits[i]!);
  return count;
}

/** Numbers of the bits that are set, in order. */
export function listBits(bits: Uint32Array): Uint32Array {
  const list = new Uint32Array(countBits(bits));
  listBitsInto(bits, list, 0);
  return list;
}

/** The same into a list that has room for them from `start` on. */
export function listBitsInto(bits: Uint32Array, list: Uint32Array, start: number): void {
  let at = start;
  for (let word = 0; word < bits.length; word++) {
    for (let rest = bits[word]!; rest !== 0; rest &= rest - 1) {
      list[at++] = (word << 5) + 31 - Math.clz32(rest & -rest);
    }
  }
}
