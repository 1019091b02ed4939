import { isUtf8 } from "node:buffer";
import { BadPlaces, undecodable } from "../charset/bad-places.ts";
import { utf8 } from "../charset/declared.ts";
import { hexadecimal } from "../charset/decode-graphic.ts";
import { decodeText } from "../charset/decode-text.ts";
import type { Warning } from "../problem.ts";
import type { ReadableEncoding } from "./encoding.ts";

const lessThan = 0x3c;
const tagAttribute = "tag=";

/**
 * The text of an XML element. Bytes that stand for nothing appear as digits, such as `<E9>` (escaped, so
 * that they are no markup), and are reported with their field and offset.
 * @param origin offset in the source of the first byte.
 */
export function decodeElement(
  bytes: Buffer,
  origin: number,
  encoding: ReadableEncoding,
  warnings: Warning[],
): string {
  const { name, declared } = encoding;
  if (name !== "utf-8") return whole(bytes, name) ?? pieces(bytes, origin, name, warnings);
  if (isUtf8(bytes)) {
    if (declared.startsWith("utf-16")) note(warnings, "UTF-16", utf8.name);
    return bytes.toString();
  }
  const { text, bad, charset } = decodeText(bytes, 0, bytes.length, utf8);
  if (bad.count > 0) return pieces(bytes, origin, name, warnings);
  note(warnings, utf8.name, charset);
  return text;
}

function note(warnings: Warning[], declared: string, found: string): void {
  warnings.push({ code: "charset-mismatch", params: { declared, found } });
}

function whole(bytes: Buffer, encoding: string): string | undefined {
  // Asked so often of damaged text that the fault would cost too much.
  if (encoding === "utf-8") return isUtf8(bytes) ? bytes.toString() : undefined;
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Looks for the bad bytes only between those "<" where there are some: it goes byte by byte. */
function pieces(bytes: Buffer, origin: number, encoding: string, warnings: Warning[]): string {
  const bad = new BadPlaces();
  let text = "";
  for (let start = 0; start < bytes.length;) {
    const next = bytes.indexOf(lessThan, start + 1);
    const end = next < 0 ? bytes.length : next;
    text +=
      whole(bytes.subarray(start, end), encoding) ?? damaged(bytes, start, end, encoding, bad);
    start = end;
  }
  warnings.push(...undecodable(origin, tagsIn(bytes), bad));
  return text;
}

/**
 * The tag of the field in which a place lies, as far as that can be seen; else "". Each byte is looked
 * at once for all places, so they must be asked for in their order.
 */
function tagsIn(bytes: Buffer): (at: number) => string {
  let last = -1;
  let next = bytes.indexOf(tagAttribute);
  return (at) => {
    while (next >= 0 && next <= at) {
      last = next;
      next = bytes.indexOf(tagAttribute, next + 1);
    }
    return last < 0 ? "" : bytes.toString("latin1", last + 5, last + 8);
  };
}

function damaged(
  bytes: Buffer,
  start: number,
  end: number,
  encoding: string,
  bad: BadPlaces,
): string {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  let text = "";
  let from = start;
  for (let at = start; at <= end; at++) {
    const last = at === end;
    const part = decoder.decode(bytes.subarray(at, last ? at : at + 1), { stream: !last });
    if (part === "") continue;
    const lost = part.lastIndexOf("\ufffd");
    const stop = (last ? at : at + 1) - (part.length - lost - 1);
    if (lost < 0 || whole(bytes.subarray(from, stop), encoding) !== undefined) text += part;
    else {
      const hex = hexadecimal(bytes.subarray(from, stop));
      bad.add(from, hex);
      text += `&lt;${hex}&gt;${part.slice(lost + 1)}`;
    }
    from = last ? at : at + 1;
  }
  return text;
}
