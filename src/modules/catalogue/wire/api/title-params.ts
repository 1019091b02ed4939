import { z } from "zod";
import { mostPages, type TitleQuery, titleSorts } from "../../model/finding/title-query.ts";

const words = z.string().max(400).default("");
const year = z.coerce.number().int().min(0).max(9999).optional();
const values = z.array(z.string().min(1).max(200)).max(50).default([]);
const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((text) => text === "1");

/** What may be asked of /api/v1/titles. */
export const titleParams = z.strictObject({
  q: words.meta({
    description: 'Words looked for anywhere; "quoted phrases", -word and trailing * are understood',
  }),
  "in-title": words.meta({ description: "Words of the title" }),
  "in-author": words.meta({ description: "Names of those who made it" }),
  "in-subject": words.meta({ description: "Words of subject headings" }),
  "in-publisher": words.meta({ description: "Words of the publisher's name" }),
  "in-identifier": words.meta({ description: "ISBN, ISSN, LCCN, OCLC or control number" }),
  not: words.meta({ description: "Words that must not occur" }),
  match: z.enum(["words", "phrase"]).default("words").meta({
    description: "words: all of them in any order; phrase: side by side, as they stand",
  }),
  from: year.meta({ description: "First year of publication" }),
  to: year.meta({ description: "Last year of publication" }),
  library: values.meta({ description: "Codes of libraries; any of them" }),
  form: values.meta({ description: "Forms such as book, ebook, score or film; any of them" }),
  language: values.meta({ description: "MARC language codes (ISO 639-2/B)" }),
  decade: values.meta({ description: "First year of the decade" }),
  subject: values.meta({ description: "A heading without subdivisions" }),
  author: values.meta({ description: "A heading without dates" }),
  available: flag.meta({ description: "1: only what is on a shelf now" }),
  sort: z.enum(titleSorts).default("relevance").meta({ description: "The order of the titles" }),
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(mostPages)
    .default(1)
    .meta({ description: "Page of results, from 1" }),
  size: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(20)
    .meta({ description: "Titles on a page" }),
  facets: z
    .enum(["0", "1"])
    .default("1")
    .transform((text) => text === "1")
    .meta({ description: "0: without counts of facets, which is quicker" }),
});
export type TitleParams = z.output<typeof titleParams>;

/** Parameters that may be given more than once. */
export const repeated: ReadonlySet<string> = new Set([
  "library",
  "form",
  "language",
  "decade",
  "subject",
  "author",
]);

/** The query string as the schema checks it; a name given twice that may not be is kept as a list, and fails. */
export function paramsOf(
  search: URLSearchParams,
  lists: ReadonlySet<string> = repeated,
): Readonly<Record<string, string | readonly string[]>> {
  const names = [...new Set(search.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const all = search.getAll(name);
      return [name, lists.has(name) || all.length > 1 ? all : (all[0] ?? "")];
    }),
  );
}

/** The question that the parameters ask. */
export function queryOf(params: TitleParams): TitleQuery {
  const { from, to } = params;
  const { library, form, language, decade, subject, author } = params;
  return {
    words: clean(params.q),
    within: {
      title: clean(params["in-title"]),
      author: clean(params["in-author"]),
      subject: clean(params["in-subject"]),
      publisher: clean(params["in-publisher"]),
      identifier: clean(params["in-identifier"]),
    },
    without: clean(params.not),
    match: params.match,
    years: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    chosen: { library, form, language, decade, subject, author },
    available: params.available,
    near: false,
    sort: params.sort,
    page: params.page,
  };
}

function clean(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}
