import { type MarcRecord, writeMarcXml } from "#standards/marc";
import { type External, externalOf, recordSyntaxes } from "#standards/z3950";
import { titleWords } from "../../../messages/pages-index.ts";
import type { UnionRecord } from "../../../model/records/union-record.ts";
import { recordSchemas } from "../../sru/record-schemas.ts";
import { Bib1Problem } from "../problem.ts";
import type { Form } from "./form.ts";
import { briefly, marcRecord } from "./marc.ts";
import { opacRecordOf } from "./opac.ts";
import { sutrsRecord } from "./sutrs.ts";

/** How records are written, and of how many copies of each they tell at most. */
export type Presentation = {
  readonly copies: number;
  /** Null where a record cannot be written so. */
  readonly write: (record: UnionRecord) => External | null;
};

type Syntax = "marc21" | "xml" | "sutrs" | "opac";
const syntaxes: ReadonlyMap<string, Syntax> = new Map([
  [recordSyntaxes.marc21, "marc21"],
  [recordSyntaxes.xml, "xml"],
  [recordSyntaxes.sutrs, "sutrs"],
  [recordSyntaxes.opac, "opac"],
]);

/** Copies of a title in a MARC record, and where every single one counts. */
const COPIES = 1000;
const ALL_COPIES = 5000;

/** @param address the lasting address of a title. @throws Bib1Problem for what is unknown. */
export function presentationOf(
  { syntaxes: asked, elements, alternative }: Form,
  address: (id: string) => string,
): Presentation {
  const syntax = syntaxOf(asked, alternative);
  if (syntax === "xml") return xmlPresentation(elements, address);
  const copies = syntax === "opac" ? ALL_COPIES : COPIES;
  const brief = isBrief(elements);
  // Texts of records are in English, as diagnostics are: no language is negotiated.
  const t = titleWords("en");
  const writers: Readonly<Record<Exclude<Syntax, "xml">, Presentation["write"]>> = {
    marc21: ({ record }) => marcRecord(brief ? briefly(record) : record),
    sutrs: (record) => sutrsRecord(record, t, brief),
    opac: opacRecordOf,
  };
  return { copies, write: writers[syntax] };
}

function syntaxOf(asked: readonly string[], alternative: boolean): Syntax {
  const known = asked.map((oid) => syntaxes.get(oid)).find((syntax) => syntax !== undefined);
  if (known) return known;
  if (asked.length === 0 || alternative) return "marc21";
  throw new Bib1Problem("syntaxUnsupported", asked[0]);
}

function isBrief(elements: string | undefined): boolean {
  const name = elements?.toUpperCase() ?? "F";
  if (name !== "F" && name !== "B")
    throw new Bib1Problem("elementSetNameInvalid", elements?.slice(0, 80));
  return name === "B";
}

/** In XML the name of the elements is the name of a schema, as SRU has them. */
function xmlPresentation(
  elements: string | undefined,
  address: (id: string) => string,
): Presentation {
  const schema = recordSchemas.find(({ name, identifier, aliases }) =>
    [name, identifier, ...aliases].some((one) => one.toLowerCase() === elements?.toLowerCase()),
  );
  if (schema)
    return {
      copies: schema.name === "opac" ? ALL_COPIES : COPIES,
      write: (record) => externalOf({ xml: schema.write(record, address(record.id)) }),
    };
  const brief = isBrief(elements);
  const xml = (record: MarcRecord) => writeMarcXml(record, { namespace: true }).xml.trim();
  return {
    copies: COPIES,
    write: ({ record }) => externalOf({ xml: xml(brief ? briefly(record) : record) }),
  };
}
