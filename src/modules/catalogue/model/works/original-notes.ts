/** How notes name what a text was translated from, in the languages of most catalogues (MARC 21 field 500). */
const TRANSLATION =
  /^\s*(?:translation of(?: the [^:]{0,60})?|translated from(?: the [^:]{0,60})?|original title|originally published (?:as|under the title)|traducci[oó]n de|t[ií]tulo original|traduction de|titre original|traduit de|[uü]bersetzung von|originaltitel|einheitssachtitel|tit\.? orig\.?|titolo originale|traduzione di|tradu[cç][aã]o de|cyfieithiad o|vertaling van|oorspronkelijke titel|[oö]vers\. av|orig\.? ?tit\.?|перевод(?: книги)?|пер\. изд\.?|العنوان الأصلي|ترجمة كتاب)\s*:?\s+(.{1,300})$/iu;

/** The title that a note says this is a translation of; empty where it says no such thing. */
export function originalIn(note: string): string {
  const title = TRANSLATION.exec(note.slice(0, 500))?.[1] ?? "";
  // What follows a slash, a full stop with a place, or a date belongs to the edition, not to the title.
  return title.split(/\s+\/\s+|\.\s+(?=[\p{Lu}\d[(])|\s*[([]?\b\d{4}\b/u, 1)[0] ?? "";
}
