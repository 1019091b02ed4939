/**
 * A tag URI (RFC 4151) for something of a site, which stays when the site moves to another port or to
 * https. `year` is one in which the host's name was the site's own.
 */
export function tagUri(site: URL, year: number, specific: string): string {
  return `tag:${site.hostname.replace(/[[\]:]/g, "-")},${year}:${encodeURI(specific.toWellFormed())}`;
}
