import { SITE } from "./settings.ts";

/** Sites as they were typed: the origin of each, each once; and the first that is none. */
export type TypedSites = { readonly sites: readonly string[]; readonly wrong: string | null };

/** Reads one site a line; an address of a page stands for its site. */
export function readSites(typed: string): TypedSites {
  const lines = typed.split(/\s+/).filter(Boolean);
  const wrong = lines.find((line) => siteOf(line) === null) ?? null;
  return { sites: [...new Set(lines.flatMap((line) => siteOf(line) ?? []))], wrong };
}

/** The origin of an address, in ASCII as browsers say it (RFC 6454); null where it may hold nothing. */
function siteOf(line: string): string | null {
  const origin = URL.parse(line)?.origin ?? "";
  return SITE.test(origin) ? origin : null;
}
