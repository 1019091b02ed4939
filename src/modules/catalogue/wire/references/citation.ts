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
  const { title, publisher, year } = reference;
  const noted = apaNotes(reference);
  const date = `(${year ?? "n.d."}). `;
  const italic = { text: title, italic: true } as const;
  const house = publisher ? ` ${stopped(publisher)}` : "";
  const body = [italic, { text: noted === "" ? stopped(title).slice(title.length) : `${noted}.` }];
  const makers = apaMakers(reference);
  if (makers === "") return [...body, { text: ` ${date.trim()}${house}` }];
  return [{ text: `${stopped(makers)} ${date}` }, ...body, { text: house }];
}

function apaNotes({ translators, edition }: Reference): string {
  const names = listed(translators.map(initialsFirst), " & ");
  const notes = [...(names ? [`${names}, Trans.`] : []), ...(edition ? [edition] : [])];
  return notes.length > 0 ? ` (${notes.join("; ")})` : "";
}

function apaMakers({ authors, editors }: Reference): string {
  if (authors.length > 0 || editors.length === 0) return apaNames(authors);
  return `${apaNames(editors)} ${editors.length > 1 ? "(Eds.)" : "(Ed.)"}`;
}

function apaNames(names: readonly ReferenceName[]): string {
  const written = names.map(withInitials);
  if (written.length <= 20) return listed(written, ", & ");
  return `${written.slice(0, 19).join(", ")}, . . . ${written.at(-1) ?? ""}`;
}

/** MLA Handbook, 9th edition, chapter 5. */
function mla(reference: Reference): Citation {
  const { title, authors, editors, translators, edition, publisher, year } = reference;
  const edited = authors.length > 0 ? listed(editors.map(direct), " and ") : "";
  const translated = listed(translators.map(direct), " and ");
  const parts = [
    edited && `edited by ${edited}`,
    translated && `translated by ${translated}`,
    edition,
    publisher,
    year?.toString(),
  ].filter(Boolean);
  const rest = parts.length > 0 ? ` ${stopped(sentence(parts.join(", ")))}` : "";
  const makers = makersOf(reference, mlaNames, ["editor", "editors"]);
  return [
    { text: makers === "" ? "" : `${stopped(makers)} ` },
    { text: stopped(title), italic: true },
    { text: rest },
  ];
}

/** The authors, or the editors with what they are. */
function makersOf(
  { authors, editors }: Reference,
  write: (names: readonly ReferenceName[]) => string,
  [one, several]: readonly [string, string],
): string {
  if (authors.length > 0 || editors.length === 0) return write(authors);
  return `${write(editors)}, ${editors.length > 1 ? several : one}`;
}

function mlaNames(names: readonly ReferenceName[]): string {
  const [first, second, ...others] = names;
  if (!first) return "";
  if (others.length > 0) return `${inverted(first)}, et al.`;
  return second ? `${inverted(first)}, and ${direct(second)}` : inverted(first);
}

/** The Chicago Manual of Style, 17th edition, chapter 15 (author and date). */
function chicago(reference: Reference): Citation {
  const { title, translators, edition, publisher, place, year } = reference;
  const makers = makersOf(reference, chicagoNames, ["ed", "eds"]);
  const date = stopped(String(year ?? "n.d."));
  const translated = listed(translators.map(direct), " and ");
  const house = [place, publisher].filter(Boolean).join(": ");
  const rest = [translated && `Translated by ${translated}`, edition ?? "", house].filter(Boolean);
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
