import type { SruOperation, SruVersion } from "./versions.ts";

const all = ["operation", "version", "stylesheet", "extraRequestData"];
const all2 = ["httpAccept", "httpAcceptCharset", "httpAcceptEncoding", "httpAcceptLanguage"];

const names: Readonly<Record<SruOperation, readonly string[]>> = {
  explain: ["recordPacking"],
  searchRetrieve: [
    "query",
    "startRecord",
    "maximumRecords",
    "recordPacking",
    "recordSchema",
    "resultSetTTL",
    "sortKeys",
  ],
  scan: ["scanClause", "responsePosition", "maximumTerms"],
};

const names1: Readonly<Record<SruOperation, readonly string[]>> = {
  explain: [],
  searchRetrieve: ["recordXPath"],
  scan: [],
};

const names2: Readonly<Record<SruOperation, readonly string[]>> = {
  explain: ["recordXMLEscaping", "renderedBy"],
  searchRetrieve: [
    "queryType",
    "recordXMLEscaping",
    "renderedBy",
    "facetLimit",
    "facetStart",
    "facetSort",
    "facetCount",
  ],
  scan: [],
};

/** Whether an operation has a parameter of this name. */
export function isKnown(name: string, version: SruVersion, operation: SruOperation): boolean {
  const isOf = (list: readonly string[]) => list.includes(name);
  if (isOf(all) || isOf(names[operation])) return true;
  if (version !== "2.0") return isOf(names1[operation]);
  return isOf(all2) || isOf(names2[operation]);
}
