import type { ContextObject } from "#standards/openurl";
import type { BibliographicDescription, Form } from "#standards/marc";
import type { TitleRow } from "../../model/titles/title.ts";
import { inverted } from "./names.ts";
import { line, type Reference } from "./reference.ts";

/** Names beyond these make an address long and no citation better. */
const MOST_NAMES = 5;

/** What is neither book nor journal has only Dublin Core; its types are those that Zotero knows. */
const types: Readonly<Partial<Record<Form, string>>> = {
  music: "audioRecording",
  audiobook: "audioRecording",
  film: "film",
  map: "map",
  image: "artwork",
  website: "webpage",
  software: "computerProgram",
  manuscript: "manuscript",
};

type Cited = {
  readonly form: Form;
  readonly title: string;
  readonly authors: readonly string[];
  readonly said: Readonly<Record<string, string | undefined>>;
  readonly isbns: readonly string[];
  readonly issns: readonly string[];
  readonly ids: readonly string[];
  readonly referrer: string | null;
};

/** A title as the thing that a citation refers to (Z39.88-2004), as full as formats allow. */
export function contextObjectOf(
  reference: Reference,
  { identifiers }: Pick<BibliographicDescription, "identifiers">,
): ContextObject {
  const [first] = reference.authors;
  const named = first && "family" in first ? { aulast: first.family, aufirst: first.given } : {};
  const { publisher, place, edition, series, volume, year } = reference;
  const { isbns, issns, oclc, lccn } = identifiers;
  return written({
    form: reference.form,
    title: reference.title,
    authors: reference.authors.map(inverted),
    said: { ...named, pub: publisher, place, edition, series, volume, date: year?.toString() },
    isbns,
    issns,
    ids: [
      ...doisOf(identifiers).map((doi) => `info:doi/${doi}`),
      ...isbns.slice(0, 1).map((isbn) => `urn:ISBN:${isbn}`),
      ...(oclc === undefined ? [] : [`info:oclcnum/${oclc}`]),
      ...(lccn === undefined ? [] : [`info:lccn/${lccn}`]),
      reference.url,
    ],
    referrer: `info:sid/${new URL(reference.url).hostname}:commonshelf`,
  });
}

/** The same of a title in a list, of which less is read. */
export function rowContextObject(row: TitleRow): ContextObject {
  return written({
    form: row.form,
    title: line([row.title, row.subtitle].filter(Boolean).join(": ")),
    authors: row.authors.map(line),
    said: { pub: row.publisher ?? undefined, date: row.year?.toString() },
    isbns: row.isbn === null ? [] : [row.isbn],
    issns: [],
    ids: [],
    referrer: null,
  });
}

/** DOIs among the numbers of a record, bare. */
export function doisOf({ others }: Pick<BibliographicDescription["identifiers"], "others">) {
  return others.flatMap((number) => {
    const doi = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i.exec(
      number,
    )?.[1];
    return doi === undefined ? [] : [doi];
  });
}

function written(cited: Cited): ContextObject {
  const { form, title, said, isbns, issns, ids, referrer } = cited;
  const authors = cited.authors.slice(0, MOST_NAMES);
  const type = types[form];
  if (form === "journal" || form === "article") {
    const genre = form === "journal" ? "journal" : "article";
    const name = form === "journal" ? { jtitle: title } : { atitle: title };
    const fields = fieldsOf({ genre, ...name, ...said }, { au: authors, issn: issns, isbn: [] });
    return { format: "journal", fields, ids, referrer };
  }
  if (type === undefined) {
    const fields = fieldsOf(
      { genre: "book", btitle: title, ...said },
      { au: authors, isbn: isbns, issn: [] },
    );
    return { format: "book", fields, ids, referrer };
  }
  const { pub: publisher, date } = said;
  const fields = fieldsOf({ title, type, publisher, date }, { creator: authors });
  return { format: "dc", fields, ids, referrer };
}

/** What is said, in its order, without what is empty. */
function fieldsOf(
  single: Readonly<Record<string, string | undefined>>,
  several: Readonly<Record<string, readonly string[]>>,
): ContextObject["fields"] {
  const fields: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries(single)) if (value) fields[name] = [value];
  for (const [name, all] of Object.entries(several)) if (all.length > 0) fields[name] = all;
  return fields;
}
