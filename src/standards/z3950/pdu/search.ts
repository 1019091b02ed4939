import { listOf, optional, sequence } from "../asn1/sequence.ts";
import { boolean, integer, oid, text } from "../asn1/simple.ts";
import { explicit, implicit, type ValueOf } from "../asn1/type.ts";
import { query } from "./query.ts";
import { records } from "./records.ts";
import { databaseName, elementSetNames, otherInformation, referenceId } from "./shared.ts";

export const searchRequest = sequence({
  referenceId: optional(referenceId),
  /** Up to so many hits, the response holds all records. */
  smallSetUpperBound: implicit(13, integer),
  /** From so many hits, it holds none. */
  largeSetLowerBound: implicit(14, integer),
  /** Between the two, it holds so many. */
  mediumSetPresentNumber: implicit(15, integer),
  /** Whether a result set of this name may be replaced. */
  replace: implicit(16, boolean),
  resultSetName: implicit(17, text),
  databases: implicit(18, listOf(databaseName)),
  smallSetElementSetNames: optional(explicit(100, elementSetNames)),
  mediumSetElementSetNames: optional(explicit(101, elementSetNames)),
  preferredRecordSyntax: optional(implicit(104, oid)),
  query: explicit(21, query),
  additionalSearchInfo: optional(implicit(203, otherInformation)),
  otherInfo: optional(otherInformation),
});
export type SearchRequest = ValueOf<typeof searchRequest>;

export const searchResponse = sequence({
  referenceId: optional(referenceId),
  resultCount: implicit(23, integer),
  returned: implicit(24, integer),
  /** Place in the result set after the last record returned; 0: there is none. */
  nextPosition: implicit(25, integer),
  succeeded: implicit(22, boolean),
  /** After a failure: 1 some of it is there, 2 some, from another moment, 3 none; 4 the count is an estimate. */
  resultSetStatus: optional(implicit(26, integer)),
  /** 0 success, 1 to 4 partial, 5 failure. */
  presentStatus: optional(implicit(27, integer)),
  records: optional(records),
  additionalSearchInfo: optional(implicit(203, otherInformation)),
  otherInfo: optional(otherInformation),
});
export type SearchResponse = ValueOf<typeof searchResponse>;
