import { characterData, element, textElement } from "#standards/xml";
import { type Diagnostic, diagnosticSchema, diagnosticXml } from "./diagnostic.ts";
import { echoedSearch } from "./echo.ts";
import { facetsXml, type FacetCounted } from "./facets-xml.ts";
import type { Escaping, SruAsked } from "./request.ts";
import { namespacesOf, type SruVersion } from "./versions.ts";

/** A record of the answer, or why there is none in its place. */
export type SruRecord = { readonly position: number } & (
  | {
      /** The schema's identifier, and the record in it as XML. */
      readonly schema: string;
      readonly xml: string;
    }
  | { readonly missing: Diagnostic }
);

export type SearchAnswer = {
  readonly total: number;
  readonly records: readonly SruRecord[];
  /** The position after the last record given; null when there is none. */
  readonly next: number | null;
  readonly escaping: Escaping;
  readonly diagnostics: readonly Diagnostic[];
  readonly facets: readonly FacetCounted[];
};

/** The answer to a search. */
export function searchResponse(asked: SruAsked, answer: SearchAnswer): string {
  const { version } = asked;
  const { records, next, diagnostics, facets, escaping } = answer;
  return element("zs:searchRetrieveResponse", { "xmlns:zs": namespacesOf(version).response }, [
    ...(version === "2.0" ? [] : [textElement("zs:version", version)]),
    textElement("zs:numberOfRecords", String(answer.total)),
    ...(records.length === 0
      ? []
      : [
          element(
            "zs:records",
            {},
            records.map((one) => recordXml(version, escaping, one)),
          ),
        ]),
    ...(next === null ? [] : [textElement("zs:nextRecordPosition", String(next))]),
    echoedSearch(asked),
    ...diagnosticsXml(version, diagnostics),
    ...(version === "2.0" ? [counted(), ...facetsXml(facets)] : []),
  ]);
}

/** Totals are never estimated. */
function counted(): string {
  return textElement("zs:resultCountPrecision", "info:srw/vocabulary/resultCountPrecision/1/exact");
}

/** The diagnostics of an answer; the element is absent where there are none. */
export function diagnosticsXml(
  version: SruVersion,
  diagnostics: readonly Diagnostic[],
): readonly string[] {
  if (diagnostics.length === 0) return [];
  const content = diagnostics.map((one) => diagnosticXml(version, one));
  return [element("zs:diagnostics", {}, content)];
}

function recordXml(version: SruVersion, escaping: Escaping, record: SruRecord): string {
  const { schema, xml } =
    "missing" in record
      ? { schema: diagnosticSchema, xml: diagnosticXml(version, record.missing) }
      : record;
  return element("zs:record", {}, [
    ...recordStart(version, escaping, schema, xml),
    textElement("zs:recordPosition", String(record.position)),
  ]);
}

/** The parts of a record that explain and searchRetrieve share. */
export function recordStart(
  version: SruVersion,
  escaping: Escaping,
  schema: string,
  xml: string,
): readonly string[] {
  const name = version === "2.0" ? "zs:recordXMLEscaping" : "zs:recordPacking";
  return [
    textElement("zs:recordSchema", schema),
    textElement(name, escaping),
    element("zs:recordData", {}, [escaping === "xml" ? xml : characterData(xml)]),
  ];
}
