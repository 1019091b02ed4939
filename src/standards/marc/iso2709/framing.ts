import {
  digits,
  isLeaderAt,
  leaderLength,
  longestRecord,
  recordTerminator,
  shortestRecord,
} from "./bytes.ts";

/** Where the record (or the rubbish) that starts at some place ends. */
export type Frame =
  | { readonly kind: "more" }
  | { readonly kind: "record"; readonly end: number }
  | { readonly kind: "rubbish"; readonly end: number };

const more: Frame = { kind: "more" };

/** How far after the stated end the true one is sought when a terminator stands too early. */
const slack = 32;

/**
 * Finds the end of the record at `at` when its leader cannot be believed outright. A record ends at
 * its terminator; but a terminator may be lost (then a record follows whose own length reaches exactly
 * to the terminator found) or may stand inside the record (then no leader follows it).
 *
 * The answer depends on the bytes alone, not on how they were cut into chunks: where it would depend
 * on bytes not yet here, the frame is "more".
 */
export function findFrame(bytes: Buffer, at: number, atEnd: boolean): Frame {
  const first = bytes.indexOf(recordTerminator, at);
  if (first < 0) return atEnd ? lastFrame(bytes, at) : more;
  const stated = digits(bytes, at, 5);
  const size = first - at + 1;
  const startsWell = isLeaderAt(bytes, at);
  if (startsWell && stated === size) return { kind: "record", end: first + 1 };
  const embedded = findEmbedded(bytes, at, first);
  if (embedded > 0) return { kind: startsWell ? "record" : "rubbish", end: embedded };
  if (startsWell && stated > size) return pastStrayTerminator(bytes, at, atEnd, first);
  return { kind: "record", end: first + 1 };
}

/** The remains of a file after its last terminator. */
function lastFrame(bytes: Buffer, at: number): Frame {
  const embedded = isLeaderAt(bytes, at)
    ? -1
    : findLeader(bytes, at + 1, bytes.length - shortestRecord);
  return embedded < 0 ? { kind: "record", end: bytes.length } : { kind: "rubbish", end: embedded };
}

function findLeader(bytes: Buffer, from: number, to: number): number {
  for (let index = from; index <= to; index++) {
    if (isLeaderAt(bytes, index)) return index;
  }
  return -1;
}

/** The start of a record after `at` whose stated length reaches exactly to `terminator`. */
export function findEmbedded(bytes: Buffer, at: number, terminator: number): number {
  const from = Math.max(at + 1, terminator + 1 - longestRecord);
  for (let index = from; index <= terminator + 1 - shortestRecord; index++) {
    if (digits(bytes, index, 5) === terminator - index + 1 && isLeaderAt(bytes, index))
      return index;
  }
  return -1;
}

/** Tries the terminators up to shortly after the stated end, until one is followed by a record. */
function pastStrayTerminator(bytes: Buffer, at: number, atEnd: boolean, first: number): Frame {
  const limit = at + digits(bytes, at, 5) + slack;
  for (let end = first; end >= 0 && end < limit;) {
    const next = skipPadding(bytes, end + 1);
    if (next + leaderLength > bytes.length && !atEnd) return more;
    if (next >= bytes.length || isLeaderAt(bytes, next)) return { kind: "record", end: end + 1 };
    end = bytes.indexOf(recordTerminator, end + 1);
    if (end < 0 && limit > bytes.length && !atEnd) return more;
  }
  return { kind: "record", end: first + 1 };
}

const padding = new Set([0x00, 0x09, 0x0a, 0x0d, 0x1a, 0x20, recordTerminator]);

/** The first byte at or after `at` that can belong to a record: line ends, blanks and the like are skipped. */
export function skipPadding(bytes: Buffer, at: number): number {
  let index = at;
  while (index < bytes.length && padding.has(bytes[index] ?? -1)) index++;
  return index;
}
