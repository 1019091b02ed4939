export * from "./problem.ts";
export * from "./record.ts";
export * from "./result.ts";
export { detectFormat, type MarcFormat } from "./detect-format.ts";
export { type ReadOptions, readMarc, readMarcBatches } from "./read-marc.ts";
export { readRecord } from "./read-record.ts";
export { Iso2709Reader, type Iso2709Options } from "./iso2709/reader.ts";
export { type WriteOptions, type WriteResult, writeIso2709 } from "./iso2709/writer.ts";
export { MarcXmlReader, type MarcXmlOptions } from "./xml/reader.ts";
export { type MarcXml, marcXmlEnd, marcXmlStart, writeMarcXml } from "./xml/writer.ts";
export { MarcJsonReader, type MarcJsonOptions } from "./json/reader.ts";
export { type JsonRecord, toJsonRecord, writeMarcJson } from "./json/writer.ts";
export { isUnimarc } from "./unimarc/detect.ts";
export { unimarcToMarc21 } from "./unimarc/convert.ts";
export { LinkedFields, type Linkage, type LinkedField, linkageOf } from "./linkage.ts";
export { type BibliographicDescription, describeRecord } from "./describe/description.ts";
export {
  describeHoldings,
  type Holding,
  type HoldingsMapping,
  holdingsIn852,
} from "./describe/holdings.ts";
export type { ClassMark, Link } from "./describe/access.ts";
export type { AgentKind, Contributor } from "./describe/contributors.ts";
export { type Carrier, type Form, forms } from "./describe/form.ts";
export type { Identifiers } from "./describe/identifiers.ts";
export type { Languages } from "./describe/languages.ts";
export type { Notes, Series } from "./describe/notes.ts";
export type { Publication } from "./describe/publication.ts";
export type { Subject, SubjectKind } from "./describe/subjects.ts";
export type { Title, Titles } from "./describe/title.ts";
export type { WorkTitles } from "./describe/work-titles.ts";
