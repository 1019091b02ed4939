const HERE = "https://here.invalid";
const LONGEST = 2000;
/** Host names and addresses as the parser writes them. It takes `"` and `'` for letters of a host too. */
const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])$/;

/**
 * A link's address as it may stand on a page, or null: http and https of other sites, and paths of this one.
 * Browsers drop tabs and line breaks from addresses and read `\` as `/` (WHATWG URL), so that what looks like
 * a path can lead elsewhere and what looks like no scheme can be one: the text is parsed as they parse it,
 * and the result is judged. A name before the host (`https://bank.example@evil.example`) only misleads.
 */
export function safeHref(typed: string): string | null {
  if (typed.length > LONGEST || /[\p{Cc}\p{Cf}\s\\]/u.test(typed)) return null;
  const url = URL.parse(typed, HERE);
  if (!url || url.username !== "" || url.password !== "" || !HOST.test(url.hostname)) return null;
  if (/^https?:\/\//i.test(typed)) return url.href;
  return isPath(typed, url) ? url.pathname + url.search + url.hash : null;
}

/** Whether what was typed is a path of this site, also after it was parsed (`//host`, `/.//host`). */
function isPath(typed: string, { origin, pathname }: URL): boolean {
  return typed.startsWith("/") && origin === HERE && !pathname.startsWith("//");
}
