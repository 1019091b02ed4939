import type { BibliographicDescription } from "#standards/marc";
import type { Citation, ReferredIds } from "#standards/openurl";
import { plainWords, tellingWords } from "../matching/words.ts";

/** What the records of one title say. */
type Described = readonly BibliographicDescription[];

/** Whether a number of the citation is one of the title's, as a number of that kind. */
export function sharesNumber(cited: ReferredIds, described: Described): boolean {
  return described.some(({ identifiers }) => {
    const { isbns, otherIsbns, issns, lccn, oclc, others } = identifiers;
    const plain = others.map((number) => number.toLowerCase());
    return (
      cited.isbns.some((isbn) => [...isbns, ...otherIsbns].some((one) => sameIsbn(one, isbn))) ||
      cited.issns.some((issn) => issns.includes(issn)) ||
      cited.oclcNumbers.some((number) => number === oclc) ||
      cited.lccns.some((number) => number === lccn) ||
      [...cited.dois, ...cited.pmids].some((id) => plain.some((one) => one.endsWith(id)))
    );
  });
}

/** An ISBN of ten digits and the one of thirteen that begins with 978 share all but the last digit. */
function sameIsbn(one: string, other: string): boolean {
  const body = (isbn: string) =>
    isbn.length === 13 && isbn.startsWith("978")
      ? isbn.slice(3, 12)
      : isbn.slice(0, isbn.length - 1);
  return one === other || body(one) === body(other);
}

/**
 * How the cited title stands to a title's own: the same words, half of the words of either in the
 * other, or neither; "unsaid" where the citation has none.
 */
export function titleAgreement(
  { title }: Pick<Citation, "title">,
  described: Described,
): "same" | "alike" | "other" | "unsaid" {
  const cited = plainWords(title ?? "");
  if (cited === "") return "unsaid";
  const own = described.flatMap(({ titles }) =>
    [titles.main.full, titles.main.proper, titles.original?.full, titles.uniform, ...titles.others]
      .map((text) => plainWords(text ?? ""))
      .filter(Boolean),
  );
  if (own.some((one) => one === cited)) return "same";
  return own.some((one) => overlap(one, cited) >= 0.5) ? "alike" : "other";
}

/** The share of the shorter text's telling words that the longer one has. */
function overlap(one: string, other: string): number {
  const [short = [], long = []] = [tellingWords(one), tellingWords(other)].toSorted(
    (a, b) => a.length - b.length,
  );
  const words = new Set(long);
  return short.length === 0 ? 0 : short.filter((word) => words.has(word)).length / short.length;
}

/** Whether the first author cited is among those of the title; a citation without authors disagrees with none. */
export function authorAgrees(
  { authors }: Pick<Citation, "authors">,
  described: Described,
): boolean {
  const family = plainWords(familyName(authors[0] ?? ""));
  if (family === "") return true;
  return described.some(({ contributors, titles }) =>
    [
      ...contributors.flatMap(({ name, originalName = "" }) => [name, originalName]),
      titles.main.responsibility ?? "",
    ].some((name) => ` ${plainWords(name)} `.includes(` ${family} `)),
  );
}

/** "Roe, Jane" and "Jane Roe" are both of the family Roe. */
export function familyName(name: string): string {
  const [before = "", after] = name.split(",", 2);
  return after === undefined ? (before.trim().split(/\s+/).at(-1) ?? "") : before.trim();
}
