import { choice } from "../asn1/choice.ts";
import { optional, sequence } from "../asn1/sequence.ts";
import { boolean, integer, nothing, oid } from "../asn1/simple.ts";
import { explicit, implicit, lazy, type Type, type ValueOf } from "../asn1/type.ts";
import { attributeList, attributesPlusTerm } from "./attributes.ts";
import { resultSetId } from "./shared.ts";

const operand = choice({
  term: attributesPlusTerm,
  resultSet: resultSetId,
  restricted: implicit(214, sequence({ resultSet: resultSetId, attributes: attributeList })),
});
export type Operand = ValueOf<typeof operand>;

const proximity = sequence({
  exclusion: optional(implicit(1, boolean)),
  distance: implicit(2, integer),
  ordered: implicit(3, boolean),
  /** 1 <, 2 <=, 3 =, 4 >=, 5 >, 6 <>. */
  relation: implicit(4, integer),
  /** Known units: 1 character, 2 word, 3 sentence, 4 paragraph … 8 element. */
  unit: explicit(5, choice({ known: implicit(1, integer), private: implicit(2, integer) })),
});

const operator = explicit(
  46,
  choice({
    and: implicit(0, nothing),
    or: implicit(1, nothing),
    andNot: implicit(2, nothing),
    prox: implicit(3, proximity),
  }),
);
export type Operator = ValueOf<typeof operator>;

/** RPNStructure: an operand, or two structures that an operator joins. */
export type Rpn =
  | { readonly operand: Operand }
  | {
      readonly operation: { readonly left: Rpn; readonly right: Rpn; readonly operator: Operator };
    };

const rpn: Type<Rpn> = choice({
  operand: explicit(0, operand),
  operation: implicit(1, sequence({ left: lazy(() => rpn), right: lazy(() => rpn), operator })),
});

export const rpnQuery = sequence({ attributeSet: oid, rpn });
export type RpnQuery = ValueOf<typeof rpnQuery>;
