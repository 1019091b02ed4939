import fc from "fast-check";
import type { AttributesPlusTerm } from "../pdu/attributes.ts";
import type { External } from "../pdu/external.ts";
import type { Rpn } from "../pdu/rpn.ts";
import { elements } from "./elements.ts";
import { octets, oid, record, some, text, whole } from "./simple.ts";

export const external: fc.Arbitrary<External> = record({
  syntax: some(oid),
  indirect: some(whole),
  descriptor: some(text),
  content: fc.oneof(
    fc.record({ octets }),
    fc.record({ bits: octets }),
    fc.record({ asn1: elements }),
  ),
});
export const diagnosticFormat = fc.record({ set: oid, condition: whole, addinfo: text });
export const diagnostic = fc.oneof(
  fc.record({ default: diagnosticFormat }),
  fc.record({ external }),
);
const stringOrNumeric = fc.oneof(fc.record({ string: text }), fc.record({ numeric: whole }));

const attribute = record({
  set: some(oid),
  type: whole,
  value: fc.oneof(
    fc.record({ numeric: whole }),
    fc.record({
      complex: record({
        list: fc.array(stringOrNumeric, { maxLength: 3 }),
        semanticAction: some(fc.array(whole, { maxLength: 3 })),
      }),
    }),
  ),
});
export const attributes = fc.array(attribute, { maxLength: 4 });
export const term = fc.oneof(
  fc.record({ general: octets }),
  fc.record({ numeric: whole }),
  fc.record({ characterString: text }),
  fc.record({ oid }),
  fc.record({ dateTime: text }),
  fc.record({ external }),
  fc.record({
    integerAndUnit: fc.record({
      value: whole,
      unitUsed: record({
        unitSystem: some(text),
        unitType: some(stringOrNumeric),
        unit: some(stringOrNumeric),
        scaleFactor: some(whole),
      }),
    }),
  }),
  fc.record({ null: fc.constant(true as const) }),
);
export const attributesPlusTerm: fc.Arbitrary<AttributesPlusTerm> = fc.record({ attributes, term });

const operator = fc.oneof(
  fc.record({ and: fc.constant(true as const) }),
  fc.record({ or: fc.constant(true as const) }),
  fc.record({ andNot: fc.constant(true as const) }),
  fc.record({
    prox: record({
      exclusion: some(fc.boolean()),
      distance: whole,
      ordered: fc.boolean(),
      relation: whole,
      unit: fc.oneof(fc.record({ known: whole }), fc.record({ private: whole })),
    }),
  }),
);
const rpn: fc.Arbitrary<Rpn> = fc.letrec<{ rpn: Rpn }>((tie) => ({
  rpn: fc.oneof(
    { depthSize: "small" },
    fc.record({
      operand: fc.oneof(
        fc.record({ term: attributesPlusTerm }),
        fc.record({ resultSet: text }),
        fc.record({ restricted: fc.record({ resultSet: text, attributes }) }),
      ),
    }),
    fc.record({ operation: fc.record({ left: tie("rpn"), right: tie("rpn"), operator }) }),
  ),
})).rpn;
const rpnQuery = fc.record({ attributeSet: oid, rpn });
export const query = fc.oneof(
  fc.record({ type0: elements }),
  fc.record({ type1: rpnQuery }),
  fc.record({ type2: octets }),
  fc.record({ type100: octets }),
  fc.record({ type101: rpnQuery }),
  fc.record({ type102: octets }),
  fc.record({ type104: external }),
);
