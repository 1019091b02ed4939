import { direct, initialsFirst, inverted, withInitials } from "./names.ts";
import type { Reference, ReferenceName } from "./reference.ts";

/** A formatted citation in pieces; the ones marked are set in italics. */
export type Citation = readonly { readonly text: string; readonly italic?: true }[];
export const citationStyles = ["apa", "mla", "chicago"] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** A citation for a list of references, in English words as these styles have them. */
export function cite(reference: Reference, style: CitationStyle): Citation {
  const written = { apa, mla, chicago }[style](reference);
  return written.filter(({ text }) => text !== "");
}

/** The citation as plain text. */
export function citationText(citation: Citation): string {
  return citation.map(({ text }) => text).join("");
}

/** Publication Manual of the APA, 7th edition, sections 9.7 to 9.29 and 10.2. */
function apa(reference: Reference): Citation {
  const { title, edition, translators, publisher, year, authors, editors } = reference;
  const makers = authors.length > 0 ? apaNames(authors) : apaNames(editors);
  const role =
    authors.length > 0 || editors.length === 0 ? "" : editors.length > 1 ? " (Eds.)" : " (Ed.)";
  const notes = [
    ...(translators.length > 0 ? [`${listed(translators.map(initialsFirst), " & ")}, Trans.`] : []),
    ...(edition ? [edition] : []),
  ];
  const noted = notes.length > 0 ? ` (${notes.join("; ")})` : "";
  const date = `(${year ?? "n.d."}). `;
  const italic = { text: title, italic: true } as const;
  const house = publisher ? ` ${stopped(publisher)}` : "";
  const body = [italic, { text: noted === "" ? stopped(title).slice(title.length) : `${noted}.` }];
  if (makers === "") return [...body, { text: ` ${date.trim()}${house}` }];
  return [{ text: `${stopped(makers + role)} ${date}` }, ...body, { text: house }];
}

function apaNames(names: readonly ReferenceName[]): string {
  const written = names.map(withInitials);
  if (written.length <= 20) return listed(written, ", & ");
  return `${written.slice(0, 19).join(", ")}, . . . ${written.at(-1) ?? ""}`;
}

/** MLA Handbook, 9th edition, chapter 5. */
function mla({
  title,
  authors,
  editors,
  translators,
  edition,
  publisher,
  year,
}: Reference): Citation {
  const makers =
    authors.length > 0
      ? mlaNames(authors)
      : editors.length > 0
        ? `${mlaNames(editors)}, ${editors.length > 1 ? "editors" : "editor"}`
        : "";
  const parts = [
    ...(authors.length > 0 && editors.length > 0
      ? [`edited by ${listed(editors.map(direct), " and ")}`]
      : []),
    ...(translators.length > 0
      ? [`translated by ${listed(translators.map(direct), " and ")}`]
      : []),
    ...(edition ? [edition] : []),
    ...(publisher ? [publisher] : []),
    ...(year === undefined ? [] : [String(year)]),
  ];
  const rest = parts.length > 0 ? ` ${stopped(sentence(parts.join(", ")))}` : "";
  return [
    { text: makers === "" ? "" : `${stopped(makers)} ` },
    { text: stopped(title), italic: true },
    { text: rest },
  ];
}

function mlaNames(names: readonly ReferenceName[]): string {
  const [first, second, ...others] = names;
  if (!first) return "";
  if (others.length > 0) return `${inverted(first)}, et al.`;
  return second ? `${inverted(first)}, and ${direct(second)}` : inverted(first);
}

/** The Chicago Manual of Style, 17th edition, chapter 15 (author and date). */
function chicago(reference: Reference): Citation {
  const { title, authors, editors, translators, edition, publisher, place, year } = reference;
  const makers =
    authors.length > 0
      ? chicagoNames(authors)
      : editors.length > 0
        ? `${chicagoNames(editors)}, ${editors.length > 1 ? "eds" : "ed"}`
        : "";
  const date = stopped(String(year ?? "n.d."));
  const house = [place, publisher].filter(Boolean).join(": ");
  const rest = [
    ...(translators.length > 0
      ? [`Translated by ${listed(translators.map(direct), " and ")}`]
      : []),
    ...(edition ? [edition] : []),
    ...(house ? [house] : []),
  ];
  const after = rest.map((part) => ` ${stopped(part)}`).join("");
  const italic = { text: stopped(title), italic: true } as const;
  if (makers === "") return [italic, { text: ` ${date}${after}` }];
  return [{ text: `${stopped(makers)} ${date} ` }, italic, { text: after }];
}

function chicagoNames(names: readonly ReferenceName[]): string {
  const shown = names.length > 10 ? names.slice(0, 7) : names;
  const written = shown.map((name, index) => (index === 0 ? inverted(name) : direct(name)));
  return names.length > 10 ? `${written.join(", ")}, et al.` : listed(written, ", and ");
}

/** "a, b and c" with the given words before the last. */
function listed(texts: readonly string[], last: string): string {
  return texts.length < 2
    ? (texts[0] ?? "")
    : `${texts.slice(0, -1).join(", ")}${last}${texts.at(-1) ?? ""}`;
}

/** With one full stop at the end, none doubled. */
function stopped(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

function sentence(text: string): string {
  const [first = "", ...rest] = text;
  return first.toUpperCase() + rest.join("");
}
