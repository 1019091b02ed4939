import { dropBits, hasBit, keepBits, listBits, setBits } from "../segment/bits.ts";

/** Documents of a segment: few as a list in order, many as a bitmap. */
export type DocumentSet = { readonly list: Uint32Array } | { readonly bits: Uint32Array };

export const NOTHING: DocumentSet = { list: new Uint32Array(0) };

/** Whether it is plain to see that there are none. */
export function isNothing(set: DocumentSet): boolean {
  return "list" in set && set.list.length === 0;
}

export function toList(set: DocumentSet): Uint32Array {
  return "list" in set ? set.list : listBits(set.bits);
}

/** The documents of the list that pass the test. */
export function filterList(list: Uint32Array, test: (document: number) => boolean): Uint32Array {
  const kept = new Uint32Array(list.length);
  let count = 0;
  for (let i = 0; i < list.length; i++) {
    const document = list[i]!;
    if (test(document)) kept[count++] = document;
  }
  return kept.subarray(0, count);
}

/** Documents of `a` that are (or, for `wanted` false, are not) in `b`; both lists in order. */
function mergeLists(a: Uint32Array, b: Uint32Array, wanted: boolean): Uint32Array {
  const kept = new Uint32Array(a.length);
  let count = 0;
  let at = 0;
  for (let i = 0; i < a.length; i++) {
    const document = a[i]!;
    while (at < b.length && b[at]! < document) at += 1;
    if ((at < b.length && b[at] === document) === wanted) kept[count++] = document;
  }
  return kept.subarray(0, count);
}

function listAndBits(list: Uint32Array, bits: Uint32Array, wanted: boolean): Uint32Array {
  return filterList(list, (document) => hasBit(bits, document) === wanted);
}

export function intersect(a: DocumentSet, b: DocumentSet): DocumentSet {
  if ("list" in a) {
    return {
      list: "list" in b ? mergeLists(a.list, b.list, true) : listAndBits(a.list, b.bits, true),
    };
  }
  if ("list" in b) return { list: listAndBits(b.list, a.bits, true) };
  const bits = a.bits.slice();
  keepBits(bits, b.bits);
  return { bits };
}

/** Documents of `a` that are not in `b`. */
export function subtract(a: DocumentSet, b: DocumentSet): DocumentSet {
  if ("list" in a) {
    return {
      list: "list" in b ? mergeLists(a.list, b.list, false) : listAndBits(a.list, b.bits, false),
    };
  }
  const bits = a.bits.slice();
  if ("bits" in b) dropBits(bits, b.bits);
  else for (const document of b.list) bits[document >>> 5]! &= ~(1 << (document & 31));
  return { bits };
}

/** Documents of any of the sets of a segment with so many `documents`. */
export function unite(sets: readonly DocumentSet[], documents: number): DocumentSet {
  const [first] = sets;
  if (first === undefined) return NOTHING;
  if (sets.length === 1) return first;
  const total = sets.reduce((sum, set) => sum + ("list" in set ? set.list.length : documents), 0);
  return total * 64 < documents
    ? { list: uniteLists(sets, total) }
    : { bits: uniteBits(sets, documents) };
}

function uniteLists(sets: readonly DocumentSet[], total: number): Uint32Array {
  const all = new Uint32Array(total);
  let at = 0;
  for (const set of sets) {
    const list = toList(set);
    all.set(list, at);
    at += list.length;
  }
  return distinct(all.sort());
}

/** The sorted list without repetitions; it is changed. */
export function distinct(all: Uint32Array): Uint32Array {
  let count = 0;
  for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[i - 1]) all[count++] = all[i]!;
  return all.subarray(0, count);
}

function uniteBits(sets: readonly DocumentSet[], documents: number): Uint32Array {
  const bits = new Uint32Array(Math.ceil(documents / 32));
  for (const set of sets) {
    if ("list" in set) setBits(bits, set.list);
    else for (let i = 0; i < bits.length; i++) bits[i]! |= set.bits[i]!;
  }
  return bits;
}
