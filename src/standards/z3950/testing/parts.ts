import fc from "fast-check";
import { diagnostic, diagnosticFormat, external } from "./queries.ts";
import { octets, oid, record, some, text, whole } from "./simple.ts";

export const otherInfo = some(
  fc.array(
    record({
      category: some(record({ categoryTypeId: some(oid), categoryValue: whole })),
      information: fc.oneof(
        fc.record({ characterInfo: text }),
        fc.record({ binaryInfo: octets }),
        fc.record({ externallyDefinedInfo: external }),
        fc.record({ oid }),
      ),
    }),
    { maxLength: 2 },
  ),
);
export const base = { referenceId: some(octets), otherInfo };
export const elementSets = fc.oneof(
  fc.record({ generic: text }),
  fc.record({
    databaseSpecific: fc.array(fc.record({ database: text, elementSet: text }), { maxLength: 2 }),
  }),
);
const fragment = fc.oneof(fc.record({ tagged: external }), fc.record({ untagged: octets }));
export const records = some(
  fc.oneof(
    fc.record({
      records: fc.array(
        record({
          database: some(text),
          record: fc.oneof(
            fc.record({ retrieval: external }),
            fc.record({ surrogate: diagnostic }),
            fc.record({ startingFragment: fragment }),
            fc.record({ intermediateFragment: fragment }),
            fc.record({ finalFragment: fragment }),
          ),
        }),
        { maxLength: 3 },
      ),
    }),
    fc.record({ diagnostic: diagnosticFormat }),
    fc.record({ diagnostics: fc.array(diagnostic, { maxLength: 2 }) }),
  ),
);
