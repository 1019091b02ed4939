import { IcalendarFault } from "./fault.ts";
import { LIMITS } from "./limits.ts";

const [TAB, LF, CR, SPACE] = [0x09, 0x0a, 0x0d, 0x20];
/** Octets of a line without its break (RFC 5545 §3.1). */
const WIDTH = 75;

/**
 * The content lines of a file. Folds are taken out of the octets, before they are read as UTF-8: some
 * programs fold within a character (§3.1, note). Lone line feeds are borne.
 * @throws IcalendarFault `too-large`, `too-many`
 */
export function unfold(bytes: Uint8Array): readonly string[] {
  if (bytes.length > LIMITS.bytes) throw new IcalendarFault("too-large");
  const joined = withoutFolds(bytes);
  const lines = new TextDecoder("utf-8").decode(joined).split(/\r?\n/);
  if (lines.length > LIMITS.lines) throw new IcalendarFault("too-many", "lines");
  return lines.filter((line) => line.trim() !== "");
}

/** The octets without each line break that a space or a tab follows, and without that. */
function withoutFolds(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const skipped = foldAt(bytes, at);
    if (skipped > 0) at += skipped - 1;
    else kept[length++] = bytes[at] ?? 0;
  }
  return kept.subarray(0, length);
}

/** How many octets the fold has that begins here; 0: none begins. */
function foldAt(bytes: Uint8Array, at: number): number {
  const lineFeed = bytes[at] === CR ? at + 1 : at;
  if (bytes[lineFeed] !== LF) return 0;
  const next = bytes[lineFeed + 1];
  return next === SPACE || next === TAB ? lineFeed + 2 - at : 0;
}

/** A content line as lines of at most 75 octets, never broken within a character, each with its break. */
export function fold(line: string): string {
  let folded = "";
  let width = 0;
  for (const character of line) {
    const octets = octetsOf(character);
    if (width + octets > WIDTH) {
      folded += "\r\n ";
      width = 1;
    }
    folded += character;
    width += octets;
  }
  return `${folded}\r\n`;
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x1_0000 ? 3 : 4;
}
