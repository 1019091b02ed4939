import { type Explained, type ExplainedIndex, type SruVersion } from "#standards/sru";
import { isBrowsable } from "../../actions/finding/browse-shelf.ts";
import type { AccessPoint } from "../../model/finding/access-points.ts";
import { contextSets, type Meaning } from "./context-sets.ts";
import type { Database } from "./database.ts";
import { recordSchemas } from "./record-schemas.ts";
import { searchBounds } from "./search.ts";

const titles: Readonly<Partial<Record<Meaning, string>>> = {
  any: "Anywhere",
  "all-records": "Every title",
  title: "Title",
  author: "Name",
  subject: "Subject",
  identifier: "Any number",
  isbn: "ISBN",
  issn: "ISSN",
  publisher: "Publisher",
  place: "Place of publication",
  series: "Series",
  note: "Notes and contents",
  year: "Year of publication",
  language: "Language (MARC code)",
  form: "Form",
  library: "Library that has it (code)",
  "record-id": "Number of the record (001)",
};

const ofWords = ["=", "==", "exact", "<>", "any", "all", "adj"];
const ofCodes = ["=", "==", "exact", "<>", "any"];
const relations: Readonly<Partial<Record<Meaning, readonly string[]>>> = {
  year: ["=", "==", "<>", "<", "<=", ">", ">=", "within", "any"],
  language: ofCodes,
  form: ofCodes,
  library: ofCodes,
  isbn: ofCodes,
  issn: ofCodes,
  "record-id": ofCodes,
  "all-records": ["="],
};

const sorted: ReadonlySet<Meaning> = new Set<Meaning>(["title", "author", "year"]);

/** What the server says of itself to one who speaks this version, made from the tables that it goes by. */
export function explainedOf({ base, path, name }: Database, version: SruVersion): Explained {
  return {
    version,
    host: base.hostname,
    port: Number(base.port) || (base.protocol === "https:" ? 443 : 80),
    isSecure: base.protocol === "https:",
    database: path,
    title: name,
    description: "Titles of the network's libraries, each once, with the copies of every library.",
    sets: Object.entries(contextSets).map(([set, { identifiers }]) => ({
      name: set,
      identifier: identifiers[0],
    })),
    indexes: indexes(),
    schemas: recordSchemas,
    defaults: {
      numberOfRecords: String(searchBounds.usual),
      contextSet: "cql",
      index: "cql.serverChoice",
      relation: "=",
      retrieveSchema: recordSchemas[0]?.identifier ?? "",
    },
    settings: { maximumRecords: String(searchBounds.most), resultSetTTL: "0" },
    supports: [
      ["maskingCharacter", "*"],
      ["maskingCharacter", "?"],
      ["anchoring", "^"],
      ["relationModifier", "unmasked"],
      ["sort", "descending"],
      ["scan", "responsePosition"],
    ],
  };
}

/** One entry for each thing that can be asked for, under all its names. */
function indexes(): readonly ExplainedIndex[] {
  const names = Object.entries(contextSets).flatMap(([set, { indexes: known }]) =>
    Object.entries(known).map(([name, meaning]: [string, Meaning]) => ({ set, name, meaning })),
  );
  return [...Map.groupBy(names, ({ meaning }) => meaning)]
    .filter(([meaning]) => meaning !== "result-set")
    .map(([meaning, together]) => ({
      title: titles[meaning] ?? meaning,
      names: together.map(({ set, name }) => ({ set, name })),
      relations: relations[meaning] ?? ofWords,
      isScanned: isAccessPoint(meaning) && isBrowsable(meaning),
      isSorted: sorted.has(meaning),
    }));
}

function isAccessPoint(meaning: Meaning): meaning is AccessPoint {
  return meaning !== "all-records" && meaning !== "result-set";
}
