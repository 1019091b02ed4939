import { choice } from "../asn1/choice.ts";
import { any, descriptor, integer, octetString, oid } from "../asn1/simple.ts";
import { optional, sequence } from "../asn1/sequence.ts";
import { universal } from "../ber/element.ts";
import { explicit, implicit, type TaggedType, typeOf, type ValueOf } from "../asn1/type.ts";

const body = sequence({
  /** Object identifier of what is inside. */
  syntax: optional(oid),
  indirect: optional(integer),
  descriptor: optional(descriptor),
  content: choice({
    asn1: explicit(0, any),
    octets: implicit(1, octetString),
    bits: implicit(2, octetString),
  }),
});

/** EXTERNAL (X.690, 8.18): something of another definition, which an object identifier names. */
export const external: TaggedType<ValueOf<typeof body>> = typeOf(
  universal(8),
  body.readContent,
  body.writeContent,
);
export type External = ValueOf<typeof external>;
