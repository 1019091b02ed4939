/** Addresses in plain text; marks at their end belong to the sentence. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"“”«»]{1,2000}/gi;
const SENTENCE_END = /[.,;:!?…)\]}'’»]+$/u;

/** A web address in a text, and where it begins. */
export type FoundAddress = { readonly address: string; readonly at: number };

/** The web addresses in plain text, in their order. */
export function addressesIn(text: string): readonly FoundAddress[] {
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: found, index }) => {
    const address = withoutEnd(found);
    return URL.canParse(address) ? [{ address, at: index }] : [];
  });
}

/** A bracket at the end stays where the address has opened it. */
function withoutEnd(found: string): string {
  const end = SENTENCE_END.exec(found)?.[0] ?? "";
  if (end.startsWith(")") && found.includes("("))
    return found.slice(0, found.length - end.length + 1);
  return found.slice(0, found.length - end.length);
}
