import { choice } from "../asn1/choice.ts";
import { any, octetString } from "../asn1/simple.ts";
import { explicit, implicit, type ValueOf } from "../asn1/type.ts";
import { external } from "./external.ts";
import { rpnQuery } from "./rpn.ts";

/** The kinds of query; type 1 is the one that every server must know. */
export const query = choice({
  type0: explicit(0, any),
  type1: implicit(1, rpnQuery),
  /** ISO 8777. */
  type2: explicit(2, octetString),
  type100: explicit(100, octetString),
  type101: implicit(101, rpnQuery),
  type102: explicit(102, octetString),
  /** CQL and others, by object identifier. */
  type104: implicit(104, external),
});
export type Query = ValueOf<typeof query>;
