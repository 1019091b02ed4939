/** Where things stand in the bytes of a record in JSON, for what is told of it. */

const fieldName = /"([0-9A-Za-z]{3})"\s*:/g;
/** An escaped backslash, a pair of surrogates, or a surrogate alone. */
const escapes = /\\\\|\\ud[89ab]..\\ud[c-f]..|\\u(d[89a-f]..)/gi;

/** The tag of the field in which a place lies, as far as that can be seen; else "". */
export function tagBefore(bytes: Buffer, at: number): string {
  let tag = "";
  for (const [, name = ""] of bytes.toString("latin1", 0, at).matchAll(fieldName)) tag = name;
  return tag;
}

/** The places of escapes such as \ud800 that are half a character. */
export function loneSurrogates(bytes: Buffer): { readonly at: number; readonly hex: string }[] {
  if (!bytes.includes("\\ud") && !bytes.includes("\\uD")) return [];
  return [...bytes.toString("latin1").matchAll(escapes)].flatMap(({ 1: hex, index }) =>
    hex === undefined ? [] : [{ at: index, hex: hex.toUpperCase() }],
  );
}
