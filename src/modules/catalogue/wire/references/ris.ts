import type { Form } from "#standards/marc";
import type { Reference, ReferenceName } from "./reference.ts";

/** Reference types of the RIS format. */
const types: Readonly<Record<Form, string>> = {
  book: "BOOK",
  ebook: "EBOOK",
  audiobook: "SOUND",
  article: "JOUR",
  journal: "JFULL",
  website: "ELEC",
  manuscript: "MANSCPT",
  score: "MUSIC",
  music: "SOUND",
  film: "MPCT",
  map: "MAP",
  image: "ART",
  object: "GEN",
  game: "GEN",
  kit: "GEN",
  software: "COMP",
  archive: "GEN",
};

/**
 * One reference in RIS: a tag of two characters, two blanks, a hyphen, a blank, and the value on the
 * same line; lines end with CR LF, the reference with ER.
 */
export function toRis(reference: Reference): string {
  const lines: readonly (readonly [string, string | undefined])[] = [
    ["TY", types[reference.form]],
    ["TI", reference.title],
    ...reference.authors.map((name) => ["AU", nameText(name)] as const),
    ...reference.editors.map((name) => ["A2", nameText(name)] as const),
    ...reference.translators.map((name) => ["A4", nameText(name)] as const),
    ["ET", reference.edition],
    ["CY", reference.place],
    ["PB", reference.publisher],
    ["PY", reference.year?.toString()],
    ["T2", reference.series],
    ["VL", reference.volume],
    ...[...reference.isbns, ...reference.issns].map((number) => ["SN", number] as const),
    ["LA", reference.language],
    ["AB", reference.summary],
    ...reference.subjects.map((subject) => ["KW", subject] as const),
    ["UR", reference.url],
    ["ID", reference.id],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}\r\n`] : []));
  return `${written.join("")}ER  - \r\n`;
}

function nameText(name: ReferenceName): string {
  if ("literal" in name) return name.literal;
  return [name.family, name.given, ...(name.suffix ? [name.suffix] : [])].join(", ");
}
