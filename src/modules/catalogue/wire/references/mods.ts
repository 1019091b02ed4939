import type {
  BibliographicDescription,
  Contributor,
  Form,
  Subject,
  SubjectKind,
} from "#standards/marc";
import type { Mods, ModsName, ModsResourceType, ModsSubject, ModsTitle } from "#standards/mods";
import type { UnionHolding, UnionRecord } from "../../model/records/union-record.ts";
import { line } from "./reference.ts";

const resourceTypes: Readonly<Record<Form, ModsResourceType>> = {
  book: "text",
  ebook: "text",
  audiobook: "sound recording",
  article: "text",
  journal: "text",
  website: "software, multimedia",
  manuscript: "text",
  score: "notated music",
  music: "sound recording",
  film: "moving image",
  map: "cartographic",
  image: "still image",
  object: "three dimensional object",
  game: "three dimensional object",
  kit: "mixed material",
  software: "software, multimedia",
  archive: "mixed material",
};

/** A title in MODS, after the Library of Congress's mapping from MARC 21; `url` is its lasting address. */
export function modsOf(record: Omit<UnionRecord, "record">, url: string): Mods {
  const { description } = record;
  const { publication, titles } = description;
  const { responsibility } = titles.main;
  const extent = [description.extent, description.size].filter(Boolean).join(" ; ");
  return {
    titles: titlesOf(description),
    names: description.contributors.map(nameOf),
    resourceType: resourceTypes[description.form],
    isManuscript: description.form === "manuscript",
    genres: description.genres.map(line),
    origin: {
      places: publication.places.map(line),
      publishers: [...publication.publishers, ...publication.originalPublishers].map(line),
      ...optional("dateIssued", publication.date ?? publication.year?.toString()),
      ...optional("edition", description.edition),
    },
    languages: description.languages.text,
    ...optional("extent", extent),
    ...optional("abstract", description.summary),
    ...optional("tableOfContents", description.contents.join(" -- ")),
    ...optional("responsibility", responsibility),
    notes: description.notes.map(line),
    subjects: description.subjects.map(subjectOf),
    classifications: description.classification.map(({ scheme, mark }) => ({
      authority: scheme,
      mark,
    })),
    series: description.series.map(({ title, volume }) => ({
      title: line(title),
      ...optional("volume", volume),
    })),
    identifiers: identifiersOf(description, url),
    urls: description.links.map(({ url: address, label }) => ({
      url: address,
      ...optional("label", label),
    })),
    locations: record.holdings.map(locationOf),
    record: { id: record.id, changedAt: record.changedAt },
  };
}

function titlesOf({ titles }: BibliographicDescription): readonly ModsTitle[] {
  const { main, original, uniform, others } = titles;
  const plain = (title: string, type?: ModsTitle["type"]): ModsTitle => ({
    title: line(title),
    ...(type ? { type } : {}),
  });
  return [
    {
      title: line(main.proper),
      ...optional("subTitle", main.subtitle),
      ...optional("partName", main.parts.join(". ")),
    },
    ...(original ? [plain(original.full, "alternative")] : []),
    ...(uniform ? [plain(uniform, "uniform")] : []),
    ...others.map((title) => plain(title, "alternative")),
  ];
}

const nameTypes = {
  person: "personal",
  organisation: "corporate",
  meeting: "conference",
} as const satisfies Record<Contributor["kind"], ModsName["type"]>;

function nameOf({ kind, name, dates, roles, main }: Contributor): ModsName {
  return {
    type: nameTypes[kind],
    name: line(name),
    ...optional("dates", dates),
    roles,
    isPrimary: main,
  };
}

const subjectKinds = {
  ...nameTypes,
  title: "title",
  event: "topic",
  time: "temporal",
  topic: "topic",
  place: "geographic",
  keyword: "topic",
} as const satisfies Record<SubjectKind, ModsSubject["parts"][number]["kind"]>;

function subjectOf({ kind, heading, subdivisions, scheme }: Subject): ModsSubject {
  return {
    ...optional("authority", scheme),
    parts: [
      { kind: subjectKinds[kind], text: line(heading) },
      ...subdivisions.map((text) => ({ kind: "topic" as const, text: line(text) })),
    ],
  };
}

function identifiersOf(
  { identifiers }: BibliographicDescription,
  url: string,
): Mods["identifiers"] {
  const { isbns, issns, lccn, oclc } = identifiers;
  const typed = (type: string, values: readonly (string | undefined)[]) =>
    values.flatMap((value) => (value === undefined ? [] : [{ type, value }]));
  return [
    ...typed("uri", [url]),
    ...typed("isbn", isbns),
    ...typed("issn", issns),
    ...typed("lccn", [lccn]),
    ...typed("oclc", [oclc]),
  ];
}

function locationOf({ library, copies }: UnionHolding): Mods["locations"][number] {
  const marks = copies.flatMap(({ callNumber }) => callNumber ?? []);
  return { physicalLocation: library.name, shelfLocators: [...new Set(marks)] };
}

function optional<Name extends string>(
  name: Name,
  text: string | undefined,
): { readonly [Key in Name]?: string } {
  return text ? ({ [name]: line(text) } as { readonly [Key in Name]?: string }) : {};
}
