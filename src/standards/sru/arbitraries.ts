import fc from "fast-check";

/** Random requests, most of them odd in some way. */

const names = fc.oneof(
  fc.constantFrom(
    "operation",
    "version",
    "query",
    "queryType",
    "startRecord",
    "maximumRecords",
    "recordSchema",
    "recordPacking",
    "recordXMLEscaping",
    "sortKeys",
    "facetLimit",
    "facetStart",
    "facetSort",
    "scanClause",
    "responsePosition",
    "maximumTerms",
    "stylesheet",
    "renderedBy",
    "httpAccept",
    "resultSetTTL",
    "x-info",
    "recordXPath",
  ),
  fc.string({ maxLength: 8 }),
);
const values = fc.oneof(
  fc.constantFrom(
    "explain",
    "searchRetrieve",
    "scan",
    "1.1",
    "1.2",
    "2.0",
    "3.0",
    "0",
    "1",
    "-1",
    "99999999999",
    "xml",
    "string",
    "packed",
    "cql",
    "sea",
    "5,3:dc.subject",
    "title,,0",
    "client",
    "",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);

export const sruParameters: fc.Arbitrary<URLSearchParams> = fc
  .array(fc.tuple(names, values), { maxLength: 8 })
  .map((pairs) => new URLSearchParams(pairs));
