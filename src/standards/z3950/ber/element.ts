/** Universal types have a meaning of their own (X.680); context tags have it from their place. */
export type TagClass = "universal" | "application" | "context" | "private";

export type Tag = { readonly class: TagClass; readonly number: number };

/** An encoding without its tag: octets, or further elements. */
export type BerContent =
  | { readonly octets: Uint8Array }
  | { readonly parts: readonly BerElement[] };

/** One encoding of X.690 as a value. Octets read from a message are a view on its bytes. */
export type BerElement = Tag & BerContent;

/** The classes in the order of bits 8 and 7 of an identifier octet (X.690, 8.1.2.2). */
export const tagClasses = ["universal", "application", "context", "private"] as const;

export function universal(number: number): Tag {
  return { class: "universal", number };
}

export function context(number: number): Tag {
  return { class: "context", number };
}

/** How a tag is named in messages: "[24]", or "[universal 16]". */
export function tagName(tag: Tag): string {
  return tag.class === "context" ? `[${tag.number}]` : `[${tag.class} ${tag.number}]`;
}
