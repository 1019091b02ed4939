const HERE = "http://here.invalid";

/**
 * The path of this site that a link wants the visitor to come to next, or the fallback when it would
 * lead anywhere else. Browsers read `//host`, `/\host` and `/<tab>/host` as other sites, so the text
 * is parsed as they parse it (WHATWG URL), and the result is judged again.
 */
export function localPath(wanted: string | undefined, fallback: string): string {
  if (!wanted?.startsWith("/") || wanted.length > 2000) return fallback;
  const url = URL.parse(wanted, HERE);
  if (!url || url.origin !== HERE || url.pathname.startsWith("//")) return fallback;
  return url.pathname + url.search + url.hash;
}
