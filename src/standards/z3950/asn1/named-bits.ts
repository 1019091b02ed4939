import { Z3950Fault } from "../fault.ts";
import { universal } from "../ber/element.ts";
import { stringOctets } from "../ber/string-octets.ts";
import { type TaggedType, typeOf } from "./type.ts";

/**
 * A BIT STRING whose bits have names: those that are set, in order. Bits without a name here are
 * passed over, as Z39.50 asks for (3.2.1).
 */
export function namedBits<Name extends string>(
  names: readonly (Name | null)[],
): TaggedType<readonly Name[]> {
  return typeOf(
    universal(3),
    (content) => {
      const octets = stringOctets(content);
      if (octets.length === 0 || (octets[0] ?? 0) > 7)
        throw new Z3950Fault("malformed", "not a bit string");
      return names.filter(
        (name, bit): name is Name =>
          name !== null && ((octets[1 + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0,
      );
    },
    (set) => {
      const octets = new Uint8Array(1 + Math.ceil(names.length / 8));
      octets[0] = (octets.length - 1) * 8 - names.length;
      for (const name of set) {
        const bit = names.indexOf(name);
        octets[1 + (bit >> 3)] = (octets[1 + (bit >> 3)] ?? 0) | (0x80 >> (bit & 7));
      }
      return { octets };
    },
  );
}
