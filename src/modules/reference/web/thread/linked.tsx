import type { ReactNode } from "react";

/** Addresses in plain text; marks at their end belong to the sentence. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"“”«»]{1,2000}/gi;
const SENTENCE_END = /[.,;:!?…)\]}'’»]+$/u;

/**
 * Plain text with its web addresses as links. Nothing else of what was written becomes markup. Links
 * lead out without telling where from, and search engines do not follow what a stranger wrote.
 */
export function Linked({ text }: { readonly text: string }): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = withoutEnd(found);
    if (!URL.canParse(address)) continue;
    parts.push(text.slice(at, index));
    parts.push(
      <a key={index} href={address} rel="noopener noreferrer nofollow ugc" dir="auto">
        {address}
      </a>,
    );
    at = index + address.length;
  }
  parts.push(text.slice(at));
  return parts;
}

/** A bracket at the end stays where the address has opened it. */
function withoutEnd(found: string): string {
  const end = SENTENCE_END.exec(found)?.[0] ?? "";
  if (end.startsWith(")") && found.includes("("))
    return found.slice(0, found.length - end.length + 1);
  return found.slice(0, found.length - end.length);
}
