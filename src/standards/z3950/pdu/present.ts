import { choice } from "../asn1/choice.ts";
import { listOf, optional, sequence } from "../asn1/sequence.ts";
import { boolean, integer, oid, text } from "../asn1/simple.ts";
import { explicit, implicit, type ValueOf } from "../asn1/type.ts";
import { external } from "./external.ts";
import { records } from "./records.ts";
import {
  databaseName,
  elementSetNames,
  otherInformation,
  referenceId,
  resultSetId,
} from "./shared.ts";

export const specification = sequence({
  schema: optional(choice({ oid: implicit(1, oid), uri: implicit(300, text) })),
  elements: optional(
    explicit(2, choice({ elementSetName: implicit(1, text), external: implicit(2, external) })),
  ),
});

const compositionSpecification = sequence({
  selectAlternativeSyntax: implicit(1, boolean),
  generic: optional(implicit(2, specification)),
  databaseSpecific: optional(
    implicit(
      3,
      listOf(
        sequence({
          database: explicit(1, databaseName),
          specification: implicit(2, specification),
        }),
      ),
    ),
  ),
  recordSyntax: optional(implicit(4, listOf(oid))),
});

const range = sequence({ start: implicit(1, integer), count: implicit(2, integer) });

export const presentRequest = sequence({
  referenceId: optional(referenceId),
  resultSet: resultSetId,
  /** From 1. */
  start: implicit(30, integer),
  count: implicit(29, integer),
  additionalRanges: optional(implicit(212, listOf(range))),
  composition: optional(
    choice({
      simple: explicit(19, elementSetNames),
      complex: implicit(209, compositionSpecification),
    }),
  ),
  preferredRecordSyntax: optional(implicit(104, oid)),
  maxSegmentCount: optional(implicit(204, integer)),
  maxRecordSize: optional(implicit(206, integer)),
  maxSegmentSize: optional(implicit(207, integer)),
  otherInfo: optional(otherInformation),
});
export type PresentRequest = ValueOf<typeof presentRequest>;

export const presentResponse = sequence({
  referenceId: optional(referenceId),
  returned: implicit(24, integer),
  nextPosition: implicit(25, integer),
  /** 0 success, 1 to 4 partial, 5 failure. */
  presentStatus: implicit(27, integer),
  records: optional(records),
  otherInfo: optional(otherInformation),
});
export type PresentResponse = ValueOf<typeof presentResponse>;

/** Records in advance of a response; only where both sides agreed upon segmentation. */
export const segment = sequence({
  referenceId: optional(referenceId),
  returned: implicit(24, integer),
  otherInfo: optional(otherInformation),
});
