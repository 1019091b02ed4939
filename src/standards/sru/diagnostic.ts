import { element, textElement } from "#standards/xml";
import { namespacesOf, type SruVersion } from "./versions.ts";

/** The diagnostics of SRU that a server of this kind can mean (info:srw/diagnostic/1/). */
export const diagnosticMessages = {
  1: "General system error",
  2: "System temporarily unavailable",
  4: "Unsupported operation",
  5: "Unsupported version",
  6: "Unsupported parameter value",
  7: "Mandatory parameter not supplied",
  8: "Unsupported parameter",
  10: "Query syntax error",
  11: "Unsupported query type",
  12: "Too many characters in query",
  13: "Invalid or unsupported use of parentheses",
  14: "Invalid or unsupported use of quotes",
  15: "Unsupported context set",
  16: "Unsupported index",
  19: "Unsupported relation",
  20: "Unsupported relation modifier",
  22: "Unsupported combination of relation and index",
  26: "Non special character escaped in term",
  27: "Empty term unsupported",
  28: "Masking character not supported",
  29: "Masked words too short",
  30: "Too many masking characters in term",
  31: "Anchoring character not supported",
  32: "Anchoring character in unsupported position",
  36: "Term in invalid format for index or relation",
  37: "Unsupported boolean operator",
  38: "Too many boolean operators in query",
  39: "Proximity not supported",
  46: "Unsupported boolean modifier",
  47: "Cannot process query; reason unknown",
  48: "Query feature unsupported",
  50: "Result sets not supported",
  61: "First record position out of range",
  62: "Negative number of records requested",
  65: "Record does not exist",
  66: "Unknown schema for retrieval",
  71: "Unsupported record packing",
  72: "XPath retrieval unsupported",
  80: "Sort not supported",
  82: "Unsupported sort sequence",
  84: "Too many sort keys to sort",
  88: "Unsupported path for sort",
  91: "Unsupported case",
  92: "Unsupported missing value action",
  94: "Sort specification included both in query and protocol: query prevails",
  110: "Stylesheets not supported",
  120: "Response position out of range",
  121: "Too many terms requested",
  235: "Database does not exist",
} as const;
export type DiagnosticCode = keyof typeof diagnosticMessages;

/** What is wrong, or worth knowing. */
export type Diagnostic = {
  readonly code: DiagnosticCode;
  /** What exactly: the index, the parameter, the place. */
  readonly details?: string;
};

/** A request that cannot be answered, with the diagnostic to answer it by. */
export class SruError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(code: DiagnosticCode, details?: string) {
    super(diagnosticMessages[code]);
    this.name = "SruError";
    this.diagnostic = details === undefined ? { code } : { code, details };
  }
}

/** The schema of a record that stands where a record could not be given (a surrogate diagnostic). */
export const diagnosticSchema = "info:srw/schema/1/diagnostics-v1.1";

/** Details may repeat what was sent: so much of it. */
const LONGEST_DETAILS = 400;

/** One diagnostic as an element. */
export function diagnosticXml(version: SruVersion, { code, details }: Diagnostic): string {
  return element("diag:diagnostic", { "xmlns:diag": namespacesOf(version).diagnostic }, [
    textElement("diag:uri", `info:srw/diagnostic/1/${code}`),
    ...(details === undefined
      ? []
      : [textElement("diag:details", details.slice(0, LONGEST_DETAILS))]),
    textElement("diag:message", diagnosticMessages[code]),
  ]);
}
