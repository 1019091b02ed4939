import type { Citation } from "#standards/openurl";
import type { TitleCondition } from "../finding/title-condition.ts";
import { plainWords, tellingWords } from "../matching/words.ts";
import { familyName } from "./agreement.ts";

/** Words of a title that are looked for; the first say enough. */
const WORDS = 12;

/** Any of the citation's numbers, as whole values; null where it has none. */
export function numberCondition(cited: Citation): TitleCondition | null {
  const { isbns, issns, dois, pmids, oclcNumbers, lccns } = cited;
  const written = [
    ...isbns,
    ...issns,
    ...oclcNumbers,
    ...lccns,
    ...pmids,
    ...dois.flatMap((doi) => [doi, `doi:${doi}`, `https://doi.org/${doi}`]),
  ].slice(0, 60);
  const any = written.map((text): TitleCondition => ({
    fields: ["identifier"],
    text,
    match: "exact",
    signs: "plain",
  }));
  return any.length === 0 ? null : { any };
}

/**
 * What to look for by words, the strictest first: title, author and year; without the year, which
 * differs between printings; the title alone. None where the citation has no title.
 */
export function wordConditions(cited: Citation): readonly TitleCondition[] {
  const words = tellingWords(plainWords(cited.title ?? cited.part ?? "")).slice(0, WORDS);
  if (words.length === 0) return [];
  const title = inFields(["title", "other-title"], words.join(" "));
  const family = familyName(cited.authors[0] ?? "");
  const author = family === "" ? [] : [inFields(["author", "responsibility"], family)];
  const { year } = cited;
  const years: readonly TitleCondition[] =
    year === undefined || cited.kind === "article" || cited.kind === "journal"
      ? []
      : [{ number: "year", from: year - 1, to: year + 1 }];
  const by = cited.kind === "article" ? [] : author;
  const tiers = [[title, ...by, ...years], [title, ...by], [title]];
  return tiers
    .filter((tier, at) => at === 0 || tier.length < (tiers[at - 1]?.length ?? 0))
    .map((all) => ({ all }));
}

function inFields(fields: readonly string[], text: string): TitleCondition {
  return { fields, text, match: "words", signs: "plain" };
}
