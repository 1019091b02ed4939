/** Separators of ISO 2709:2008 (information separators IS3, IS2 and IS1). */
export const recordTerminator = 0x1d;
export const fieldTerminator = 0x1e;
export const subfieldDelimiter = 0x1f;

export const leaderLength = 24;
export const directoryEntryLength = 12;

/** Leader, one field terminator and one record terminator. */
export const shortestRecord = leaderLength + 2;

/** The greatest length the leader can state, and the greatest length of a field in the directory. */
export const longestRecord = 99_999;
export const longestField = 9_999;

/** The byte at a place known to lie inside. */
export function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

/** The number written in `count` ASCII digits at `at`, or -1. */
export function digits(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let index = at; index < at + count; index++) {
    const digit = (bytes[index] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const blank = 0x20;
const digitTwo = 0x32;

/**
 * Whether a record could begin at `at`: 24 printable bytes with a length, a base address, and 2 or
 * blank for the counts of indicators and subfield codes.
 */
export function isLeaderAt(bytes: Uint8Array, at: number): boolean {
  if (digits(bytes, at, 5) < 0) return false;
  for (const index of [at + 10, at + 11]) {
    if (bytes[index] !== digitTwo && bytes[index] !== blank) return false;
  }
  if (digits(bytes, at + 12, 5) < leaderLength + 1) return false;
  for (let index = at; index < at + leaderLength; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x20 || byte > 0x7e) return false;
  }
  return true;
}
