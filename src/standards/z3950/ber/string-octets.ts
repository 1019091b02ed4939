import { Z3950Fault } from "../fault.ts";
import type { BerContent } from "./element.ts";

/**
 * The octets of a string type, which a peer may send in segments (X.690, 8.7.3 and 8.23.6): those are
 * strings themselves, and may be segmented again.
 */
export function stringOctets(content: BerContent): Uint8Array {
  if ("octets" in content) return content.octets;
  const segments = content.parts.map((part) => {
    if (part.class !== "universal") throw new Z3950Fault("unexpected", "a segment with a tag");
    return stringOctets(part);
  });
  const joined = new Uint8Array(segments.reduce((length, { length: more }) => length + more, 0));
  let at = 0;
  for (const segment of segments) {
    joined.set(segment, at);
    at += segment.length;
  }
  return joined;
}
