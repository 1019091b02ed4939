import { z } from "zod";
import { type CountedFacet, countedFacets } from "../../actions/finding/search-query.ts";
import { type ApiKey, apiTexts } from "../../messages/api-index.ts";
import {
  mostPages,
  titleMatches,
  type TitleQuery,
  titleSorts,
} from "../../model/finding/title-query.ts";

const words = z.string().max(400).default("");
const year = z.coerce.number().int().min(0).max(9999).optional();
const values = z.array(z.string().min(1).max(200)).max(50).default([]);
const flag = (otherwise: "0" | "1") =>
  z
    .enum(["0", "1"])
    .default(otherwise)
    .transform((text) => text === "1");

/** `0`: none, `1`: all, else names between commas. */
const facets = z
  .string()
  .regex(new RegExp(`^(0|1|(${countedFacets.join("|")})(,(${countedFacets.join("|")}))*)$`))
  .default("1")
  .transform((text): boolean | readonly CountedFacet[] =>
    text === "0" || text === "1"
      ? text === "1"
      : countedFacets.filter((name) => text.split(",").includes(name)),
  );

const said = (key: ApiKey) => ({ description: apiTexts[key] });

/** What may be asked of /api/v1/titles. */
export const titleParams = z.strictObject({
  q: words.meta(said("param-q")),
  "in-title": words.meta(said("param-in-title")),
  "in-author": words.meta(said("param-in-author")),
  "in-subject": words.meta(said("param-in-subject")),
  "in-publisher": words.meta(said("param-in-publisher")),
  "in-identifier": words.meta(said("param-in-identifier")),
  not: words.meta(said("param-not")),
  match: z.enum(titleMatches).default("words").meta(said("param-match")),
  from: year.meta(said("param-from")),
  to: year.meta(said("param-to")),
  library: values.meta(said("param-library")),
  form: values.meta(said("param-form")),
  language: values.meta(said("param-language")),
  decade: values.meta(said("param-decade")),
  subject: values.meta(said("param-subject")),
  author: values.meta(said("param-author")),
  available: flag("0").meta(said("param-available")),
  near: z.string().min(1).max(32).optional().meta(said("param-near")),
  sort: z.enum(titleSorts).default("relevance").meta(said("param-sort")),
  page: z.coerce.number().int().min(1).max(mostPages).default(1).meta(said("param-page")),
  size: z.coerce.number().int().min(1).max(100).default(20).meta(said("param-size")),
  facets: facets.meta(said("param-facets")),
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

/** A question; in an order and by pages where the answer has them. */
type Asked = Omit<TitleParams, "sort" | "page" | "size" | "facets" | "near"> &
  Partial<Pick<TitleParams, "sort" | "page">>;

/** The question that the parameters ask. */
export function queryOf(params: Asked): TitleQuery {
  const { from, to } = params;
  const { library, form, language, decade, subject, author } = params;
  return {
    words: cleanText(params.q),
    within: {
      title: cleanText(params["in-title"]),
      author: cleanText(params["in-author"]),
      subject: cleanText(params["in-subject"]),
      publisher: cleanText(params["in-publisher"]),
      identifier: cleanText(params["in-identifier"]),
    },
    without: cleanText(params.not),
    match: params.match,
    years: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    chosen: { library, form, language, decade, subject, author },
    available: params.available,
    near: false,
    sort: params.sort ?? "relevance",
    page: params.page ?? 1,
  };
}

/** Typed words as the search takes them: no controls, single blanks. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}
