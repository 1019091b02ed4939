import { InvalidInput } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import { withoutPersons } from "../../model/knowledge/without-persons.ts";
import { draftArticle } from "./write-article.ts";

export type AnsweredInquiry = {
  readonly question: string;
  readonly answer: string;
  /** In which both are written (ISO 639). */
  readonly language: string;
  /** Names that must not stand in an article: of who asked, and whatever else the caller knows. */
  readonly names: readonly string[];
};

const LONGEST_TITLE = 200;

/**
 * Begins a draft from an answer that was given, for the library in whose name the visitor acts, without what
 * tells of the person who asked. A person edits and publishes it: software does not see everything.
 * @returns the number of the article. @throws Refusal `forbidden`; InvalidInput where nothing is left.
 */
export function draftFromInquiry(
  ctx: Ctx,
  { question, answer, language, names }: AnsweredInquiry,
): Promise<string> {
  const [asked, answered] = [question, answer].map((text) =>
    withoutPersons(text.replaceAll("\0", "").toWellFormed(), names).trim(),
  );
  if (!asked || !answered) throw new InvalidInput({ body: "body-missing" });
  const line = asked.replaceAll(/\s+/g, " ");
  const isLong = line.length > LONGEST_TITLE;
  const title = isLong ? `${line.slice(0, LONGEST_TITLE - 1).toWellFormed()}…` : line;
  // What does not fit into the title is kept above the answer, as a quotation to be shortened.
  const quoted = isLong ? `${asked.replaceAll(/^/gm, "> ")}\n\n` : "";
  return draftArticle(ctx, {
    kind: "faq",
    language,
    topics: [],
    reviewOn: null,
    title,
    body: `${quoted}${answered}`.slice(0, 20_000).toWellFormed(),
  });
}
