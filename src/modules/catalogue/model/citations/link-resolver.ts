/** Longer addresses are refused by some servers. */
const LONGEST = 500;

/**
 * The base address of a link resolver as it may be set: https, a name of a host, no name or password.
 * Null for anything else. It is only ever given to readers' browsers and never fetched from here.
 */
export function resolverAddress(text: string): string | null {
  const url = text.length <= LONGEST ? URL.parse(text) : null;
  if (url === null || url.protocol !== "https:" || url.username !== "" || url.password !== "")
    return null;
  if (!url.hostname.includes(".") || url.hostname.startsWith("[")) return null;
  url.hash = "";
  return url.href;
}

/** The resolver's address with a question (the query of an OpenURL) added to what its own address asks. */
export function resolverLink(base: string, query: string): string {
  const url = new URL(base);
  url.search = url.search === "" ? query : `${url.search.slice(1)}&${query}`;
  return url.href;
}
