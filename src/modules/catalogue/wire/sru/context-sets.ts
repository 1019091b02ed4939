import type { AccessPoint } from "../../model/finding/access-points.ts";

/** What an index of CQL means here. */
export type Meaning = AccessPoint | "all-records" | "result-set";

type ContextSet = {
  /** Its identifiers, the present one first. */
  readonly identifiers: readonly string[];
  readonly indexes: Readonly<Record<string, Meaning>>;
};

/** The context sets that are understood, by their usual names. */
export const contextSets = {
  cql: {
    identifiers: [
      "info:srw/cql-context-set/1/cql-v1.2",
      "info:srw/cql-context-set/1/cql-v1.1",
      "http://www.loc.gov/zing/cql/context-sets/cql/v1.1/",
    ],
    indexes: {
      serverChoice: "any",
      anywhere: "any",
      anyIndexes: "any",
      allIndexes: "any",
      keywords: "any",
      allRecords: "all-records",
      resultSetId: "result-set",
    },
  },
  dc: {
    identifiers: ["info:srw/cql-context-set/1/dc-v1.1", "http://purl.org/dc/elements/1.1/"],
    indexes: {
      title: "title",
      creator: "author",
      contributor: "author",
      subject: "subject",
      description: "note",
      publisher: "publisher",
      date: "year",
      type: "form",
      identifier: "identifier",
      language: "language",
    },
  },
  bath: {
    identifiers: ["http://zing.z3950.org/cql/bath/2.0/"],
    indexes: {
      isbn: "isbn",
      issn: "issn",
      standardIdentifier: "identifier",
      name: "author",
      personalName: "author",
      corporateName: "author",
      conferenceName: "author",
      uniformTitle: "title",
      keyTitle: "title",
      seriesTitle: "series",
      topicalSubject: "subject",
      geographicName: "subject",
      genreForm: "subject",
      notes: "note",
      possessingInstitution: "library",
    },
  },
  bib: {
    identifiers: ["info:srw/cql-context-set/1/bib-v1"],
    indexes: {
      titleSeries: "series",
      titleUniform: "title",
      titleAlternative: "title",
      namePersonal: "author",
      nameCorporate: "author",
      nameConference: "author",
      dateIssued: "year",
      originPlace: "place",
      genre: "subject",
    },
  },
  rec: {
    identifiers: ["info:srw/cql-context-set/2/rec-1.1", "info:srw/cql-context-set/2/rec-1.0"],
    indexes: { identifier: "record-id" },
  },
} as const satisfies Record<string, ContextSet>;
export type ContextSetName = keyof typeof contextSets;

/** Names that many servers understand without a set, beside those of the sets themselves. */
export const plainNames: Readonly<Record<string, Meaning>> = {
  author: "author",
  year: "year",
  keyword: "any",
  any: "any",
  series: "series",
  place: "place",
  note: "note",
  form: "form",
  library: "library",
  id: "record-id",
};
