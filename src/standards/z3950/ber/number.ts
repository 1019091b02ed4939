import { Z3950Fault } from "../fault.ts";

/** A two's complement number (X.690, 8.3). @throws Z3950Fault for one that is not exact here. */
export function readInteger(octets: Uint8Array): number {
  if (octets.length === 0 || octets.length > 8)
    throw new Z3950Fault("malformed", `an integer of ${octets.length} octets`);
  let value = (octets[0] ?? 0) & 0x80 ? -1 : 0;
  // Leading octets that say nothing are tolerated: old servers always write four.
  for (const octet of octets) value = value * 256 + octet;
  if (!Number.isSafeInteger(value)) throw new Z3950Fault("malformed", "an integer too large");
  return value;
}

/** The shortest two's complement octets of a whole number. */
export function writeInteger(value: number): Uint8Array {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number`);
  let size = 1;
  while (value < -(2 ** (8 * size - 1)) || value >= 2 ** (8 * size - 1)) size += 1;
  const octets = new Uint8Array(size);
  let rest = value;
  for (let at = size - 1; at >= 0; at--) {
    octets[at] = ((rest % 256) + 256) % 256;
    rest = Math.floor(rest / 256);
  }
  return octets;
}
