import { choice } from "../asn1/choice.ts";
import { listOf, optional, sequence } from "../asn1/sequence.ts";
import { integer, oid, text } from "../asn1/simple.ts";
import { explicit, implicit, type ValueOf } from "../asn1/type.ts";
import { attributeList, attributesPlusTerm, term } from "./attributes.ts";
import { diagnostic } from "./diagnostic.ts";
import { databaseName, otherInformation, referenceId } from "./shared.ts";

export const scanRequest = sequence({
  referenceId: optional(referenceId),
  databases: implicit(3, listOf(databaseName)),
  attributeSet: optional(oid),
  /** Which list of terms, and where to begin in it. */
  start: attributesPlusTerm,
  stepSize: optional(implicit(5, integer)),
  count: implicit(6, integer),
  /** Where among the terms the start stands, from 1; 0: before the first. */
  preferredPosition: optional(implicit(7, integer)),
  otherInfo: optional(otherInformation),
});
export type ScanRequest = ValueOf<typeof scanRequest>;

const termInfo = sequence({
  term,
  displayTerm: optional(implicit(0, text)),
  suggestedAttributes: optional(attributeList),
  alternativeTerm: optional(implicit(4, listOf(attributesPlusTerm))),
  occurrences: optional(implicit(2, integer)),
  otherInfo: optional(otherInformation),
});

const entry = choice({ term: implicit(1, termInfo), surrogate: explicit(2, diagnostic) });
export type ScanEntry = ValueOf<typeof entry>;

const listEntries = sequence({
  entries: optional(implicit(1, listOf(entry))),
  diagnostics: optional(implicit(2, listOf(diagnostic))),
});

export const scanResponse = sequence({
  referenceId: optional(referenceId),
  stepSize: optional(implicit(3, integer)),
  /** 0 success, 1 to 5 partial (5: the end of the list), 6 failure. */
  status: implicit(4, integer),
  returned: implicit(5, integer),
  position: optional(implicit(6, integer)),
  list: optional(implicit(7, listEntries)),
  attributeSet: optional(implicit(8, oid)),
  otherInfo: optional(otherInformation),
});
export type ScanResponse = ValueOf<typeof scanResponse>;
