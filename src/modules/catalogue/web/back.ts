/** An address of this site to go back to; anything else leads to `otherwise`. */
export function localPath(text: string, otherwise: string): string {
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text) || text.length > 2000) return otherwise;
  const url = URL.parse(text, "http://here.invalid");
  return url?.host === "here.invalid" ? url.pathname + url.search : otherwise;
}

/** The address with a value in its query set, or taken away. */
export function withParam(path: string, name: string, value: string | null): string {
  const url = new URL(path, "http://here.invalid");
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url.pathname + url.search;
}
