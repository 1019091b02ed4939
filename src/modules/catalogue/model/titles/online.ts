import type { TitleRow } from "./title.ts";

/**
 * Whether a title is to be had online: a link leads to it, and the title is of that kind, or no copies
 * are known. A link in the record of a printed book may lead to another version.
 */
export function isOnline(
  { links, form }: Pick<TitleRow, "links" | "form">,
  copies: number,
): boolean {
  const reachable = links.some(({ leadsTo }) => leadsTo === "resource" || leadsTo === "version");
  return reachable && (copies === 0 || form === "ebook" || form === "website");
}
