export {
  opacBibliographic,
  type OpacCirculation,
  type OpacHolding,
  readOpacHoldings,
} from "./opac-xml.ts";
export { cqlClause, sruAddress, type SruRequest, type SruVersion } from "./request.ts";
export {
  NoSruResponse,
  readSruResponse,
  type SruDiagnostic,
  type SruResponse,
} from "./response.ts";
