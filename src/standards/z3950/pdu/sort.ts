import { choice } from "../asn1/choice.ts";
import { listOf, optional, sequence } from "../asn1/sequence.ts";
import { integer, nothing, octetString, oid, text } from "../asn1/simple.ts";
import { explicit, implicit, type ValueOf } from "../asn1/type.ts";
import { attributeList } from "./attributes.ts";
import { diagnostic } from "./diagnostic.ts";
import { specification } from "./present.ts";
import { databaseName, otherInformation, referenceId } from "./shared.ts";

const sortKey = choice({
  field: implicit(0, text),
  elements: implicit(1, specification),
  attributes: implicit(2, sequence({ set: oid, list: attributeList })),
});
export type SortKey = ValueOf<typeof sortKey>;

const sortKeySpecification = sequence({
  element: choice({
    generic: explicit(1, sortKey),
    databaseSpecific: implicit(2, listOf(sequence({ database: databaseName, key: sortKey }))),
  }),
  /** 0 ascending, 1 descending, 3 and 4 by frequency. */
  relation: implicit(1, integer),
  /** 0 sensitive, 1 insensitive. */
  caseSensitivity: implicit(2, integer),
  missingValue: optional(
    explicit(
      3,
      choice({
        abort: implicit(1, nothing),
        null: implicit(2, nothing),
        data: implicit(3, octetString),
      }),
    ),
  ),
});
export type SortKeySpecification = ValueOf<typeof sortKeySpecification>;

export const sortRequest = sequence({
  referenceId: optional(referenceId),
  inputResultSets: implicit(3, listOf(text)),
  sortedResultSet: implicit(4, text),
  /** From the major key to the minor. */
  keys: implicit(5, listOf(sortKeySpecification)),
  otherInfo: optional(otherInformation),
});
export type SortRequest = ValueOf<typeof sortRequest>;

export const sortResponse = sequence({
  referenceId: optional(referenceId),
  /** 0 success, 1 partial, 2 failure. */
  status: implicit(3, integer),
  /** After a failure: 1 empty, 2 interim, 3 unchanged, 4 none. */
  resultSetStatus: optional(implicit(4, integer)),
  diagnostics: optional(implicit(5, listOf(diagnostic))),
  resultCount: optional(implicit(6, integer)),
  otherInfo: optional(otherInformation),
});
export type SortResponse = ValueOf<typeof sortResponse>;
