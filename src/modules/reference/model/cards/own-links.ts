import { addressesIn } from "../inquiry/addresses.ts";

/** So many cards stand under one message. */
const MOST = 3;

/** A link to a page of this site: as it was written, and the path it leads to. */
export type OwnLink = { readonly address: string; readonly path: string };

/**
 * The links of a text to pages of this site, each path once, the first few. Another site's are never
 * among them, whatever their path: nothing is fetched, and nobody's page is taken for ours.
 */
export function ownLinks(text: string, hosts: readonly string[]): readonly OwnLink[] {
  const links = new Map<string, OwnLink>();
  for (const { address } of addressesIn(text)) {
    const { host, pathname, username } = new URL(address);
    if (username === "" && hosts.includes(host) && !links.has(pathname))
      links.set(pathname, { address, path: pathname });
  }
  return [...links.values()].slice(0, MOST);
}
