import { type Diagnostic, SruError } from "./diagnostic.ts";
import { type FacetsAsked, facetsAsked } from "./facets-asked.ts";
import { isKnown } from "./parameter-names.ts";
import { type SortAsked, sortKeysAsked } from "./sort-keys.ts";
import { type SruOperation, type SruVersion, sruVersions } from "./versions.ts";

/** Records as XML within XML, or as text of which the markup is escaped. */
export type Escaping = "xml" | "string";

export type ExplainRequest = { readonly operation: "explain"; readonly escaping: Escaping };

export type SearchRequest = {
  readonly operation: "searchRetrieve";
  /** `searchTerms`: plain words instead of CQL (2.0 only). */
  readonly queryType: "cql" | "searchTerms";
  readonly query: string;
  /** From 1. */
  readonly startRecord: number;
  readonly maximumRecords: number | null;
  readonly recordSchema: string | null;
  readonly escaping: Escaping;
  readonly sortKeys: readonly SortAsked[];
  readonly facets: FacetsAsked | null;
};

export type ScanRequest = {
  readonly operation: "scan";
  readonly scanClause: string;
  /** Where in the answer the term should stand, from 1; 0: just before its beginning. */
  readonly responsePosition: number;
  readonly maximumTerms: number | null;
};

/** A request as it was made: what it asks for or what is wrong with it, and what to echo. */
export type SruAsked = {
  readonly version: SruVersion;
  readonly operation: SruOperation;
  readonly parameters: URLSearchParams;
  readonly request: ExplainRequest | SearchRequest | ScanRequest | null;
  /** Why there is no request. */
  readonly diagnostics: readonly Diagnostic[];
};

/** Reads the parameters of a request, of any version and by GET or POST. Never throws. */
export function readSruRequest(parameters: URLSearchParams): SruAsked {
  const operation = operationOf(parameters);
  const asked = { version: versionOf(parameters), operation: operation ?? "explain", parameters };
  try {
    if (operation === null) throw new SruError(4, given(parameters, "operation"));
    checkVersion(parameters);
    checkNames(parameters, asked.version, operation);
    return { ...asked, request: requestOf(parameters, asked.version, operation), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof SruError)) throw error;
    return { ...asked, request: null, diagnostics: [error.diagnostic] };
  }
}

/** 2.0 has no operation in its requests: what is asked shows in the parameters (part 3, 4). */
function operationOf(parameters: URLSearchParams): SruOperation | null {
  const name = given(parameters, "operation");
  if (name === undefined) {
    if (parameters.has("scanClause")) return "scan";
    return parameters.has("query") ? "searchRetrieve" : "explain";
  }
  return name === "explain" || name === "searchRetrieve" || name === "scan" ? name : null;
}

/** 2.0 has no version either. Who names an operation and no version is of the older ones. */
function versionOf(parameters: URLSearchParams): SruVersion {
  const version = sruVersions.find((one) => one === parameters.get("version"));
  return version ?? (parameters.has("version") || !parameters.has("operation") ? "2.0" : "1.2");
}

function checkVersion(parameters: URLSearchParams): void {
  const version = given(parameters, "version");
  if (version !== undefined && !sruVersions.some((one) => one === version))
    throw new SruError(5, sruVersions.at(-1));
}

/** Extensions begin with "x-"; those not known are passed over (part 3, 12). */
function checkNames(
  parameters: URLSearchParams,
  version: SruVersion,
  operation: SruOperation,
): void {
  for (const name of new Set(parameters.keys())) {
    if (name.startsWith("x-")) continue;
    if (!isKnown(name, version, operation)) throw new SruError(8, name);
    if (parameters.getAll(name).length > 1) throw new SruError(6, name);
  }
}

function requestOf(
  parameters: URLSearchParams,
  version: SruVersion,
  operation: SruOperation,
): ExplainRequest | SearchRequest | ScanRequest {
  if (given(parameters, "stylesheet") !== undefined) throw new SruError(110);
  if (operation === "explain") return { operation, escaping: escapingOf(parameters, version) };
  if (operation === "scan")
    return {
      operation,
      scanClause: needed(parameters, "scanClause"),
      responsePosition: whole(parameters, "responsePosition", 120) ?? 1,
      maximumTerms: whole(parameters, "maximumTerms", 6),
    };
  return searchOf(parameters, version);
}

function searchOf(parameters: URLSearchParams, version: SruVersion): SearchRequest {
  if (given(parameters, "recordXPath") !== undefined) throw new SruError(72);
  if ((given(parameters, "renderedBy") ?? "client") !== "client")
    throw new SruError(6, "renderedBy");
  whole(parameters, "resultSetTTL", 6);
  return {
    operation: "searchRetrieve",
    queryType: queryTypeOf(parameters),
    query: needed(parameters, "query"),
    startRecord: positionOf(parameters),
    maximumRecords: whole(parameters, "maximumRecords", 62),
    recordSchema: given(parameters, "recordSchema") ?? null,
    escaping: escapingOf(parameters, version),
    sortKeys: sortKeysAsked(given(parameters, "sortKeys")),
    facets: facetsAsked(parameters),
  };
}

function queryTypeOf(parameters: URLSearchParams): "cql" | "searchTerms" {
  const type = given(parameters, "queryType") ?? "cql";
  if (type === "cql" || type === "searchTerms") return type;
  throw new SruError(11, type);
}

function positionOf(parameters: URLSearchParams): number {
  const position = whole(parameters, "startRecord", 61) ?? 1;
  if (position === 0) throw new SruError(61, "0");
  return position;
}

/** What 1.x calls recordPacking is recordXMLEscaping in 2.0, where recordPacking is something else. */
function escapingOf(parameters: URLSearchParams, version: SruVersion): Escaping {
  const name = version === "2.0" ? "recordXMLEscaping" : "recordPacking";
  const escaping = given(parameters, name) ?? "xml";
  if (escaping !== "xml" && escaping !== "string") throw new SruError(71, escaping);
  const packing = version === "2.0" ? (given(parameters, "recordPacking") ?? "packed") : "packed";
  if (packing !== "packed" && packing !== "unpacked") throw new SruError(71, packing);
  return escaping;
}

/** A whole number; negative ones have a diagnostic of their own. */
function whole(
  parameters: URLSearchParams,
  name: string,
  negative: 6 | 61 | 62 | 120,
): number | null {
  const text = given(parameters, name);
  if (text === undefined) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (/^-\d+$/.test(text)) throw new SruError(negative, text);
  if (/^\d+$/.test(text)) throw new SruError(negative === 62 ? 6 : negative, text);
  throw new SruError(6, name);
}

function needed(parameters: URLSearchParams, name: string): string {
  const text = given(parameters, name);
  if (text === undefined) throw new SruError(7, name);
  return text;
}

/** A parameter without a value was not given. */
function given(parameters: URLSearchParams, name: string): string | undefined {
  return parameters.get(name)?.trim() || undefined;
}
