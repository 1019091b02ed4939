import type { BibliographicDescription } from "#standards/marc";
import { plainWords } from "../matching/words.ts";
import { bareTitle } from "./bare-title.ts";
import { commonAndDependent, partNumber } from "./part-designation.ts";

/** What of a title decides how it stands to others of its work. */
export type Edition = {
  readonly id: string;
  /** ISO 639-2/B; empty where there is none, several, or none is stated. */
  readonly language: string;
  /** Form, with the carrier where that makes another thing to use: "book/large-print". */
  readonly form: string;
  readonly year: number | null;
  /** Which part of a set: its number, else its name; empty for a whole. */
  readonly part: string;
  /** The title by itself: a part of one set may be a book under its own name elsewhere. */
  readonly name: string;
};

export function editionOf(id: string, description: BibliographicDescription): Edition {
  const { titles, languages, publication } = description;
  const [language = ""] = languages.text;
  return {
    id,
    language: languages.text.length === 1 ? language : "",
    form: formOf(description),
    year: publication.year ?? null,
    part: partOf(titles.main),
    name: bareTitle(titles.main.parts.at(-1) ?? titles.main.proper).words,
  };
}

function formOf({ form, carrier }: BibliographicDescription): string {
  if (carrier.braille) return `${form}/braille`;
  if (carrier.largePrint) return `${form}/large-print`;
  return carrier.microform ? `${form}/microform` : form;
}

function partOf({ proper, parts }: BibliographicDescription["titles"]["main"]): string {
  if (parts.length > 0) return partNumber(parts.join(" ")) || plainWords(parts.join(" "));
  const [, dependent] = commonAndDependent(proper);
  return bareTitle(proper).part || plainWords(dependent);
}
