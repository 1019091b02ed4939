/** A link from one resource to another (RFC 8288). */
export type WebLink = {
  /** A registered relation, or an absolute URI. */
  readonly rel: string;
  readonly href: string;
  /** Media type of what it leads to. */
  readonly type?: string;
  readonly profile?: string;
};

/** Links that start at one resource. */
export type LinkContext = { readonly anchor: string; readonly links: readonly WebLink[] };

/** The address as a URI: what a header or a document has no room for is written in percent signs. */
export function uriOf(address: string): string | null {
  return URL.parse(address)?.href.replace(/[^\x21-\x7e]|[<>"`{}|\\^]/g, encodeURIComponent) ?? null;
}

/** Those that lead to an address, each with it as a URI. */
export function usable(links: readonly WebLink[]): readonly WebLink[] {
  return links.flatMap((link) => {
    const href = uriOf(link.href);
    return href === null ? [] : [{ ...link, href }];
  });
}
