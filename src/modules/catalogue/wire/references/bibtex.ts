import type { Form } from "#standards/marc";
import type { Reference, ReferenceName } from "./reference.ts";

/** BibTeX knows few kinds; what is none of them is "misc". */
const types: Readonly<Partial<Record<Form, string>>> = {
  book: "book",
  ebook: "book",
  audiobook: "book",
  article: "article",
  manuscript: "unpublished",
};

const special: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "#": "\\#",
  $: "\\$",
  "%": "\\%",
  "&": "\\&",
  _: "\\_",
};

/** Text as BibTeX takes it literally. Braces are written as commands, since even escaped ones are counted. */
export function escapeBibtex(text: string): string {
  return text.replace(/[\\{}~^#$%&_]/g, (sign) => special[sign] ?? sign);
}

/** One entry for BibTeX or Biber, in UTF-8. */
export function toBibtex(reference: Reference): string {
  const fields = fieldsOf(reference).filter(([, value]) => value !== "");
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return [`@${types[reference.form] ?? "misc"}{${keyOf(reference)},`, ...lines, "}", ""].join("\n");
}

function fieldsOf(reference: Reference): readonly (readonly [string, string])[] {
  const text = (value: string | undefined) => escapeBibtex(value ?? "");
  return [
    ["author", reference.authors.map(nameText).join(" and ")],
    ["editor", reference.editors.map(nameText).join(" and ")],
    ["translator", reference.translators.map(nameText).join(" and ")],
    // A second pair of braces keeps the capitals: styles would make small letters of names.
    ["title", `{${text(reference.title)}}`],
    ["edition", text(reference.edition)],
    ["publisher", text(reference.publisher)],
    ["address", text(reference.place)],
    ["year", reference.year?.toString() ?? ""],
    ["series", text(reference.series)],
    ["volume", text(reference.volume)],
    ["isbn", text(reference.isbns.join(" "))],
    ["issn", text(reference.issns.join(" "))],
    ["language", text(reference.language)],
    ["abstract", text(reference.summary)],
    ["keywords", text(reference.subjects.join(", "))],
    ["url", reference.url],
  ];
}

/** A name that is one, or has "and" in it, stands in braces so that it is not taken apart. */
function nameText(name: ReferenceName): string {
  if ("literal" in name) return `{${escapeBibtex(name.literal)}}`;
  const { family, given, suffix } = name;
  const parts = [family, ...(suffix ? [suffix] : []), given].map(escapeBibtex);
  return parts.map((part) => (/\sand\s/i.test(` ${part} `) ? `{${part}}` : part)).join(", ");
}

/** "adichie2013americanah": ASCII letters and digits only; the id where nothing of that is left. */
function keyOf({ authors, year, title, id }: Reference): string {
  const [first] = authors;
  const family = first ? ("literal" in first ? first.literal : first.family) : "";
  const [word = ""] = plain(title).split(" ");
  const key = `${plain(family).replaceAll(" ", "")}${year ?? ""}${word}`;
  return /[a-z]/.test(key) ? key : `title-${id}`;
}

function plain(text: string): string {
  const letters = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return letters.replace(/[^a-z0-9]+/g, " ").trim();
}
