import { choice } from "../asn1/choice.ts";
import { listOf, optional, sequence } from "../asn1/sequence.ts";
import { generalizedTime, integer, nothing, octetString, oid, text } from "../asn1/simple.ts";
import { explicit, implicit, type ValueOf } from "../asn1/type.ts";
import { external } from "./external.ts";
import { stringOrNumeric } from "./shared.ts";

const attribute = sequence({
  /** Overrides the query's attribute set for this attribute. */
  set: optional(implicit(1, oid)),
  type: implicit(120, integer),
  value: choice({
    numeric: implicit(121, integer),
    complex: implicit(
      224,
      sequence({
        list: implicit(1, listOf(stringOrNumeric)),
        semanticAction: optional(implicit(2, listOf(integer))),
      }),
    ),
  }),
});
/** One attribute: its type (1 use, 2 relation, 3 position, 4 structure …) and value. */
export type Attribute = ValueOf<typeof attribute>;

export const attributeList = implicit(44, listOf(attribute));

const unit = sequence({
  unitSystem: optional(explicit(1, text)),
  unitType: optional(explicit(2, stringOrNumeric)),
  unit: optional(explicit(3, stringOrNumeric)),
  scaleFactor: optional(implicit(4, integer)),
});

export const term = choice({
  general: implicit(45, octetString),
  numeric: implicit(215, integer),
  characterString: implicit(216, text),
  oid: implicit(217, oid),
  dateTime: implicit(218, generalizedTime),
  external: implicit(219, external),
  integerAndUnit: implicit(
    220,
    sequence({ value: implicit(1, integer), unitUsed: implicit(2, unit) }),
  ),
  null: implicit(221, nothing),
});
/** What is looked for; nearly always `general`: the octets of a text. */
export type Term = ValueOf<typeof term>;

export const attributesPlusTerm = implicit(102, sequence({ attributes: attributeList, term }));
export type AttributesPlusTerm = ValueOf<typeof attributesPlusTerm>;
