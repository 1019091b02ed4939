import fc from "fast-check";
import { type BerElement, tagClasses } from "../ber/element.ts";

const tag = {
  class: fc.constantFrom(
    "universal" as const,
    "application" as const,
    "context" as const,
    "private" as const,
  ),
  number: fc.integer({ min: 1, max: 2 ** 28 - 1 }),
};
const octets = fc.uint8Array({ maxLength: 300 });

/** Any BER element, nested a few levels. */
export const elements: fc.Arbitrary<BerElement> = fc.letrec<{ element: BerElement }>((tie) => ({
  element: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({ ...tag, octets }),
    fc
      .record({ ...tag, parts: fc.array(tie("element"), { maxLength: 4 }) })
      .map((element): BerElement => element),
  ),
})).element;

/** The bytes of an element with indefinite lengths wherever there may be some. */
export function indefinitely(element: BerElement): readonly number[] {
  if ("octets" in element) return [...header(element), ...element.octets];
  return [...header(element), ...element.parts.flatMap(indefinitely), 0, 0];
}

function header(element: BerElement): readonly number[] {
  const first = (tagClasses.indexOf(element.class) << 6) | ("parts" in element ? 0x20 : 0);
  const number = [element.number % 128];
  for (let rest = Math.floor(element.number / 128); rest > 0; rest = Math.floor(rest / 128))
    number.unshift((rest % 128) | 0x80);
  const length =
    "parts" in element ? [0x80] : [0x82, element.octets.length >> 8, element.octets.length & 255];
  return [...(element.number < 31 ? [first | element.number] : [first | 31, ...number]), ...length];
}
