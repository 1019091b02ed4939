import { Z3950Fault } from "../fault.ts";

const MOST_OCTETS = 128;

/** Octets of an object identifier in dotted form (X.690, 8.19). */
export function readOid(octets: Uint8Array): string {
  if (octets.length === 0 || octets.length > MOST_OCTETS || (octets.at(-1) ?? 0) >= 0x80)
    throw new Z3950Fault("malformed", "not an object identifier");
  const arcs: number[] = [];
  let arc = 0;
  for (const octet of octets) {
    arc = arc * 128 + (octet & 0x7f);
    if (!Number.isSafeInteger(arc)) throw new Z3950Fault("malformed", "an arc too large");
    if (octet >= 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [first = 0, ...rest] = arcs;
  // 8.19.4: the first two arcs share a subidentifier.
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join(".");
}

/** @throws RangeError for a text that is not an object identifier. */
export function writeOid(dotted: string): Uint8Array {
  const arcs = dotted.split(".").map(Number);
  const [root = -1, second = -1, ...rest] = arcs;
  const sound = arcs.every((arc) => Number.isSafeInteger(arc) && arc >= 0);
  if (!sound || second < 0 || root > 2 || (root < 2 && second > 39))
    throw new RangeError(`${dotted} is not an object identifier`);
  return Uint8Array.from([root * 40 + second, ...rest].flatMap(base128));
}

function base128(arc: number): readonly number[] {
  const octets = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128))
    octets.unshift((rest % 128) | 0x80);
  return octets;
}
