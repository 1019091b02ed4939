import { Z3950Fault } from "../fault.ts";
import { type BerElement, universal } from "../ber/element.ts";
import { readInteger, writeInteger } from "../ber/number.ts";
import { readOid, writeOid } from "../ber/object-identifier.ts";
import { stringOctets } from "../ber/string-octets.ts";
import { readText, writeText } from "../ber/text.ts";
import { octetsOf, type TaggedType, type Type, typeOf } from "./type.ts";

export const boolean: TaggedType<boolean> = typeOf(
  universal(1),
  (content) => {
    const octets = octetsOf(content);
    if (octets.length !== 1) throw new Z3950Fault("malformed", "a boolean of other than one octet");
    return octets[0] !== 0;
  },
  // X.690, 8.2.2 has any octet but 0 for true; clients are known that look for 1.
  (value) => ({ octets: Uint8Array.of(value ? 1 : 0) }),
);

export const integer: TaggedType<number> = typeOf(
  universal(2),
  (content) => readInteger(octetsOf(content)),
  (value) => ({ octets: writeInteger(value) }),
);

export const octetString: TaggedType<Uint8Array> = typeOf(universal(4), stringOctets, (octets) => ({
  octets,
}));

/** NULL: that it stands there is all it says. */
export const nothing: TaggedType<true> = typeOf(
  universal(5),
  (content) => {
    if (octetsOf(content).length > 0) throw new Z3950Fault("malformed", "NULL with content");
    return true;
  },
  () => ({ octets: new Uint8Array(0) }),
);

/** An object identifier in dotted form. */
export const oid: TaggedType<string> = typeOf(
  universal(6),
  (content) => readOid(octetsOf(content)),
  (value) => ({ octets: writeOid(value) }),
);

const string = (tag: number): TaggedType<string> =>
  typeOf(
    universal(tag),
    (content) => readText(stringOctets(content)),
    (text) => ({ octets: writeText(text) }),
  );

/** ObjectDescriptor. */
export const descriptor: TaggedType<string> = string(7);
export const generalizedTime: TaggedType<string> = string(24);
export const visibleString: TaggedType<string> = string(26);
/** InternationalString: a GeneralString. */
export const text: TaggedType<string> = string(27);

/** ANY: whatever stands there. */
export const any: Type<BerElement> = {
  matches: () => true,
  read: (element) => element,
  write: (element) => element,
};
