import type { Citation, ReferredIds } from "#standards/openurl";
import { type Thing, type TypedWish, wishShape } from "../../model/reader/typed-wish.ts";

const THINGS: Readonly<Record<Citation["kind"], Thing>> = {
  book: "book",
  chapter: "chapter",
  journal: "other",
  article: "article",
  dissertation: "thesis",
  other: "other",
};

/** What a citation says, as it would be typed into the blank form; each field cut to what it takes. */
export function typedOfCitation(citation: Citation): TypedWish {
  const { kind, title, part, authors, year, isbns, issns, dois, pmids, oclcNumbers } = citation;
  const whole = kind !== "chapter" && kind !== "article";
  const author = authors.join("; ").slice(0, 500);
  const number =
    isbns[0] ?? issns[0] ?? dois[0] ?? (pmids[0] && `PMID ${pmids[0]}`) ?? oclcNumbers[0];
  const cut = (text: string | undefined, most: number) => (text ?? "").slice(0, most);
  return {
    thing: THINGS[kind],
    title: cut(title, 1000),
    author: whole ? author : "",
    part: cut(part, 1000),
    "part-author": whole ? "" : author,
    year: year === undefined ? "" : String(year),
    edition: cut(citation.edition, 200),
    publisher: cut(citation.publisher, 500),
    volume: cut(citation.volume, 100),
    issue: cut(citation.issue, 100),
    pages: cut(citation.pages, 100),
    number: cut(number, 100),
  };
}

const KINDS: Readonly<Record<Thing, Citation["kind"]>> = {
  book: "book",
  chapter: "chapter",
  article: "article",
  thesis: "dissertation",
  other: "other",
};

/** What was typed, as the catalogue is asked for it; null where it says too little to look for. */
export function citationTyped(typed: TypedWish): Citation | null {
  const result = wishShape.safeParse(typed);
  if (!result.success || result.data.title === "") return null;
  const { thing, title, part, author, year, number, volume, issue, pages } = result.data;
  const [found] = /(?<!\d)(?:1\d{3}|20\d{2})(?!\d)/.exec(year) ?? [];
  const whole = { part, volume, issue, pages };
  const said = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== ""));
  return {
    kind: KINDS[thing],
    title,
    ...said,
    authors: author === "" ? [] : [author],
    ...(found ? { year: Number(found) } : {}),
    ...numbersIn(number),
  };
}

/** One number as what it is by its form: ISBN (ISO 2108), ISSN (ISO 3297) or DOI (ISO 26324). */
function numbersIn(typed: string): ReferredIds {
  const bare = typed.replaceAll(/[\s-]/g, "").toUpperCase();
  const issn = `${bare.slice(0, 4)}-${bare.slice(4)}`;
  return {
    isbns: /^(?:\d{9}[\dX]|97[89]\d{10})$/.test(bare) ? [bare] : [],
    issns: /^\d{7}[\dX]$/.test(bare) ? [issn] : [],
    dois: /^10\.\d{4,9}\//.test(typed) ? [typed] : [],
    pmids: [],
    oclcNumbers: [],
    lccns: [],
  };
}
