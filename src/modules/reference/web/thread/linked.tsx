import type { ReactNode } from "react";
import { addressesIn } from "../../model/inquiry/addresses.ts";

/**
 * Plain text with its web addresses as links. Nothing else of what was written becomes markup. Links
 * open beside the conversation, which goes on, lead out without telling where from, and search engines
 * do not follow what a stranger wrote.
 */
export function Linked({ text }: { readonly text: string }): ReactNode {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { address, at } of addressesIn(text)) {
    parts.push(text.slice(end, at));
    parts.push(
      <a key={at} href={address} target="_blank" rel="noopener noreferrer nofollow ugc" dir="auto">
        {address}
      </a>,
    );
    end = at + address.length;
  }
  parts.push(text.slice(end));
  return parts;
}
