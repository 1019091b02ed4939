import type { Locale } from "#kernel/i18n";
import type { SearchQuery } from "#kernel/search";

/** The same order, in which titles and names are sorted as the asker's language sorts them. */
export function sortFor(locale: Locale, sort: SearchQuery["sort"]): SearchQuery["sort"] {
  return sort?.by === "key" ? { ...sort, locale } : sort;
}
