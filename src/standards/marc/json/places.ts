import { BadPlaces } from "../charset/bad-places.ts";

/** Where things stand in the bytes of a record in JSON, for what is told of it. */

const fieldName = /"([0-9A-Za-z]{3})"\s*:/g;
/** An escaped backslash, a pair of surrogates, or a surrogate alone. */
const escapes = /\\\\|\\ud[89ab]..\\ud[c-f]..|\\u(d[89a-f]..)/gi;

/**
 * The tag of the field in which a place lies, as far as that can be seen; else "". The bytes are looked
 * through once for all places, so they must be asked for in their order.
 */
export function tagsIn(bytes: Buffer): (at: number) => string {
  let names: RegExpStringIterator<RegExpExecArray> | undefined;
  let next: RegExpExecArray | undefined;
  let tag = "";
  return (at) => {
    names ??= bytes.toString("latin1").matchAll(fieldName);
    next ??= names.next().value;
    while (next && next.index + next[0].length <= at) {
      tag = next[1] ?? "";
      next = names.next().value;
    }
    return tag;
  };
}

/** The places of escapes such as \ud800 that are half a character. */
export function loneSurrogates(bytes: Buffer): BadPlaces {
  const places = new BadPlaces();
  if (!bytes.includes("\\ud") && !bytes.includes("\\uD")) return places;
  for (const { 1: hex, index } of bytes.toString("latin1").matchAll(escapes))
    if (hex !== undefined) places.add(index, hex.toUpperCase());
  return places;
}
