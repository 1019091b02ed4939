import type { BibliographicInfo } from "#standards/iso18626";

/** What of a request says which thing is wanted. */
export type Wanted = { readonly titleId: string | null; readonly citation: BibliographicInfo };

/**
 * Whether two requests want the same: the same part (article, volume, pages) of the same title. Two
 * articles of one journal are two things; a title typed by hand is the same as one in the catalogue when
 * title and author agree.
 */
export function wantsSame(one: Wanted, other: Wanted): boolean {
  if (partOf(one.citation) !== partOf(other.citation)) return false;
  if (one.titleId !== null && other.titleId !== null) return one.titleId === other.titleId;
  const [title, another] = [nameOf(one.citation), nameOf(other.citation)];
  return title !== "" && title === another;
}

function partOf({ titleOfComponent, volume, issue, pagesRequested }: BibliographicInfo): string {
  return [titleOfComponent, volume, issue, pagesRequested].map(folded).join("|");
}

function nameOf({ title, author }: BibliographicInfo): string {
  return title === undefined ? "" : `${folded(title)}|${folded(author)}`;
}

/** Case, accents, punctuation and blanks do not count. */
function folded(text = ""): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
