import type { ContextObject } from "./context.ts";
import { identifiersOf, type ReferredIds } from "./referred-ids.ts";

/** What is referred to, in the words of a reader: the thing that a library holds, and the part of it that is wanted. */
export type Citation = ReferredIds & {
  readonly kind: "book" | "chapter" | "journal" | "article" | "dissertation" | "other";
  /** Of the book, the journal, the thesis. */
  readonly title?: string;
  /** Of the article or chapter. */
  readonly part?: string;
  readonly authors: readonly string[];
  readonly year?: number;
  readonly publisher?: string;
  readonly place?: string;
  readonly edition?: string;
  readonly series?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
};

/** Reads a context object as a citation; what it does not say is absent. */
export function citationOf(context: ContextObject): Citation {
  const first = (...names: readonly string[]) =>
    names.map((name) => context.fields[name]?.[0]).find((value) => value !== undefined);
  const kind = kindOf(context, first);
  return {
    ...identifiersOf(context),
    kind,
    authors: authorsOf(context, first),
    ...said("title", titleOf(kind, first)),
    ...said("part", kind === "article" || kind === "chapter" ? first("atitle") : undefined),
    ...said("publisher", first("pub", "publisher", "inst")),
    ...said("place", first("place")),
    ...said("edition", first("edition")),
    ...said("series", first("series")),
    ...said("volume", first("volume")),
    ...said("issue", first("issue")),
    ...said("pages", pagesOf(first)),
    ...yearOf(first("date", "year")),
  };
}

type First = (...names: readonly string[]) => string | undefined;

function kindOf({ format }: ContextObject, first: First): Citation["kind"] {
  const genre = (first("genre") ?? "").toLowerCase();
  const isPart = first("atitle") !== undefined || parts.has(genre);
  if (format === "dissertation" || genre === "dissertation") return "dissertation";
  if (format === "journal") return isPart ? "article" : "journal";
  if (format === "book") return isPart ? "chapter" : "book";
  return format === null ? "book" : "other";
}

/** Genres of what is part of something; a "proceeding" is one paper, all of them are a "conference". */
const parts: ReadonlySet<string> = new Set(["article", "preprint", "proceeding", "bookitem"]);

function titleOf(kind: Citation["kind"], first: First): string | undefined {
  if (kind === "article" || kind === "journal") return first("jtitle", "title", "stitle");
  return first("btitle", "title", "jtitle", "stitle");
}

/** The full names first; the parts of the first author's name where no full one is said. */
function authorsOf({ fields }: ContextObject, first: First): readonly string[] {
  const whole = ["au", "creator", "aucorp", "contributor"].flatMap((name) => fields[name] ?? []);
  if (whole.length > 0) return [...new Set(whole)];
  const family = first("aulast");
  if (family === undefined) return [];
  const given = first("aufirst", "auinit", "auinit1");
  return [given === undefined ? family : `${family}, ${given}`];
}

function pagesOf(first: First): string | undefined {
  const [from, to] = [first("spage"), first("epage")];
  return first("pages") ?? (from !== undefined && to !== undefined ? `${from}-${to}` : from);
}

function yearOf(date: string | undefined): { year?: number } {
  const year = /(?<!\d)(1\d{3}|20\d{2})(?!\d)/.exec(date ?? "")?.[1];
  return year === undefined ? {} : { year: Number(year) };
}

function said<Name extends string>(
  name: Name,
  value: string | undefined,
): { readonly [Key in Name]?: string } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed key widens to string
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]?: string });
}
