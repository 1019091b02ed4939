export { Z3950Fault, type Z3950FaultCode } from "./fault.ts";
export { type BerLimits, defaultLimits } from "./ber/limits.ts";
export { BerFraming } from "./ber/framing.ts";
export { pduFraming } from "./pdu/framing.ts";
export { decodePdu, encodePdu, type Pdu } from "./pdu/pdu.ts";
export type { External } from "./pdu/external.ts";
export type { Attribute, AttributesPlusTerm, Term } from "./pdu/attributes.ts";
export type { Operand, Operator, Rpn, RpnQuery } from "./pdu/rpn.ts";
export type { Query } from "./pdu/query.ts";
export type { DefaultDiagnostic, Diagnostic } from "./pdu/diagnostic.ts";
export type { NamePlusRecord, Records } from "./pdu/records.ts";
export type { ElementSetNames, OtherInformation } from "./pdu/shared.ts";
export type { InitRequest, InitResponse, Option } from "./pdu/init.ts";
export type { SearchRequest, SearchResponse } from "./pdu/search.ts";
export type { PresentRequest, PresentResponse } from "./pdu/present.ts";
export type { ScanEntry, ScanRequest, ScanResponse } from "./pdu/scan.ts";
export type { SortKey, SortKeySpecification, SortRequest, SortResponse } from "./pdu/sort.ts";
export type { DeleteRequest, DeleteResponse } from "./pdu/delete.ts";
export { type Close, closeReasons } from "./pdu/close.ts";
export { attributeSets, CQL_QUERY, diagnosticSets, recordSyntaxes } from "./oids.ts";
export {
  attributeTypes,
  type AttributeName,
  type Bib1Attributes,
  bib1AttributesPlusTerm,
  bib1Diagnostic,
  bib1Query,
  bib1Term,
  joined,
  termText,
} from "./bib1.ts";
export { bib1Conditions } from "./bib1-conditions.ts";
export { contentOf, externalOf, type RecordContent, sizeOf } from "./records/content.ts";
export type { CirculationRecord, HoldingsAndCirculation, OpacRecord } from "./records/opac.ts";
