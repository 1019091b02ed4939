import { document, element, textElement } from "#standards/xml";

/** A sitemap holds no more addresses than this (sitemaps.org, protocol 0.9), and 50 MB, which they never reach. */
export const mostAddresses = 50_000;

/** A page of the site, by its whole address. */
export type SitemapEntry = { readonly address: string; readonly changedAt?: Date };

const namespaces = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" };

/** Pages of a site. @throws RangeError for more than a sitemap may hold. */
export function writeSitemap(entries: readonly SitemapEntry[]): string {
  return listed("urlset", "url", entries);
}

/** The sitemaps of a site. @throws RangeError for more than an index may hold. */
export function writeSitemapIndex(sitemaps: readonly SitemapEntry[]): string {
  return listed("sitemapindex", "sitemap", sitemaps);
}

function listed(list: string, one: string, entries: readonly SitemapEntry[]): string {
  if (entries.length > mostAddresses) throw new RangeError(`more than ${mostAddresses} addresses`);
  const written = entries.map(({ address, changedAt }) =>
    element(one, {}, [
      textElement("loc", address),
      ...(changedAt === undefined ? [] : [textElement("lastmod", changedAt.toISOString())]),
    ]),
  );
  return document(element(list, namespaces, written));
}
