import fc from "fast-check";
import type { Pdu } from "../pdu/pdu.ts";
import { elements } from "./elements.ts";
import { base, elementSets, otherInfo, records } from "./parts.ts";
import { attributes, attributesPlusTerm, diagnostic, external, query, term } from "./queries.ts";
import { octets, oid, record, some, text, whole } from "./simple.ts";

const versions = fc.subarray(["version-1", "version-2", "version-3"] as const);
const options = fc.subarray([
  "search",
  "present",
  "delSet",
  "scan",
  "sort",
  "extendedServices",
  "namedResultSets",
  "negotiationModel",
  "stringSchema",
] as const);
const init = {
  ...base,
  versions,
  options,
  preferredMessageSize: whole,
  exceptionalRecordSize: whole,
  implementationId: some(text),
  implementationName: some(text),
  implementationVersion: some(text),
  userInformation: some(external),
};
const specification = record({
  schema: some(fc.oneof(fc.record({ oid }), fc.record({ uri: text }))),
  elements: some(fc.oneof(fc.record({ elementSetName: text }), fc.record({ external }))),
});
const sortKey = fc.oneof(
  fc.record({ field: text }),
  fc.record({ elements: specification }),
  fc.record({ attributes: fc.record({ set: oid, list: attributes }) }),
);
const statuses = some(fc.array(fc.record({ resultSet: text, status: whole }), { maxLength: 3 }));
const nameOnly = record({ referenceId: some(octets) });

/** Every message with every member it can have. */
export const pdus: fc.Arbitrary<Pdu> = fc.oneof(
  fc.record({
    initRequest: record({
      ...init,
      idAuthentication: some(
        fc.oneof(
          fc.record({ open: text }),
          fc.record({
            idPass: record({ group: some(text), user: some(text), password: some(text) }),
          }),
          fc.record({ anonymous: fc.constant(true as const) }),
          fc.record({ other: external }),
        ),
      ),
    }),
  }),
  fc.record({ initResponse: record({ ...init, accepted: fc.boolean() }) }),
  fc.record({
    searchRequest: record({
      ...base,
      smallSetUpperBound: whole,
      largeSetLowerBound: whole,
      mediumSetPresentNumber: whole,
      replace: fc.boolean(),
      resultSetName: text,
      databases: fc.array(text, { maxLength: 3 }),
      smallSetElementSetNames: some(elementSets),
      mediumSetElementSetNames: some(elementSets),
      preferredRecordSyntax: some(oid),
      query,
      additionalSearchInfo: otherInfo,
    }),
  }),
  fc.record({
    searchResponse: record({
      ...base,
      resultCount: whole,
      returned: whole,
      nextPosition: whole,
      succeeded: fc.boolean(),
      resultSetStatus: some(whole),
      presentStatus: some(whole),
      records,
      additionalSearchInfo: otherInfo,
    }),
  }),
  fc.record({
    presentRequest: record({
      ...base,
      resultSet: text,
      start: whole,
      count: whole,
      additionalRanges: some(fc.array(fc.record({ start: whole, count: whole }), { maxLength: 2 })),
      composition: some(
        fc.oneof(
          fc.record({ simple: elementSets }),
          fc.record({
            complex: record({
              selectAlternativeSyntax: fc.boolean(),
              generic: some(specification),
              databaseSpecific: some(
                fc.array(fc.record({ database: text, specification }), { maxLength: 2 }),
              ),
              recordSyntax: some(fc.array(oid, { maxLength: 2 })),
            }),
          }),
        ),
      ),
      preferredRecordSyntax: some(oid),
      maxSegmentCount: some(whole),
      maxRecordSize: some(whole),
      maxSegmentSize: some(whole),
    }),
  }),
  fc.record({
    presentResponse: record({
      ...base,
      returned: whole,
      nextPosition: whole,
      presentStatus: whole,
      records,
    }),
  }),
  fc.record({
    deleteRequest: record({
      ...base,
      function: whole,
      resultSets: some(fc.array(text, { maxLength: 3 })),
    }),
  }),
  fc.record({
    deleteResponse: record({
      ...base,
      status: whole,
      statuses,
      notDeleted: some(whole),
      bulkStatuses: statuses,
      message: some(text),
    }),
  }),
  fc.record({
    scanRequest: record({
      ...base,
      databases: fc.array(text, { maxLength: 3 }),
      attributeSet: some(oid),
      start: attributesPlusTerm,
      stepSize: some(whole),
      count: whole,
      preferredPosition: some(whole),
    }),
  }),
  fc.record({
    scanResponse: record({
      ...base,
      stepSize: some(whole),
      status: whole,
      returned: whole,
      position: some(whole),
      list: some(
        record({
          entries: some(
            fc.array(
              fc.oneof(
                fc.record({
                  term: record({
                    term,
                    displayTerm: some(text),
                    suggestedAttributes: some(attributes),
                    alternativeTerm: some(fc.array(attributesPlusTerm, { maxLength: 2 })),
                    occurrences: some(whole),
                    otherInfo,
                  }),
                }),
                fc.record({ surrogate: diagnostic }),
              ),
              { maxLength: 3 },
            ),
          ),
          diagnostics: some(fc.array(diagnostic, { maxLength: 2 })),
        }),
      ),
      attributeSet: some(oid),
    }),
  }),
  fc.record({
    sortRequest: record({
      ...base,
      inputResultSets: fc.array(text, { maxLength: 2 }),
      sortedResultSet: text,
      keys: fc.array(
        record({
          element: fc.oneof(
            fc.record({ generic: sortKey }),
            fc.record({
              databaseSpecific: fc.array(fc.record({ database: text, key: sortKey }), {
                maxLength: 2,
              }),
            }),
          ),
          relation: whole,
          caseSensitivity: whole,
          missingValue: some(
            fc.oneof(
              fc.record({ abort: fc.constant(true as const) }),
              fc.record({ null: fc.constant(true as const) }),
              fc.record({ data: octets }),
            ),
          ),
        }),
        { maxLength: 2 },
      ),
    }),
  }),
  fc.record({
    sortResponse: record({
      ...base,
      status: whole,
      resultSetStatus: some(whole),
      diagnostics: some(fc.array(diagnostic, { maxLength: 2 })),
      resultCount: some(whole),
    }),
  }),
  fc.record({ segment: record({ ...base, returned: whole }) }),
  fc.record({
    close: record({
      ...base,
      reason: whole,
      message: some(text),
      resourceReportFormat: some(oid),
      resourceReport: some(elements),
    }),
  }),
  fc.record({ triggerResourceControl: nameOnly }),
  fc.record({ extendedServicesRequest: nameOnly }),
);
