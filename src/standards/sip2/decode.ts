import { checksum } from "./checksum.ts";
import { Sip2Fault } from "./fault.ts";
import { type FieldName, fieldCodes, type Fixed, isKind, type KindCode, kinds } from "./kinds.ts";

/** A message as it came. `sum` says whether its checksum is right; without one nothing is known. */
export type Incoming = {
  [Code in KindCode]: {
    readonly code: Code;
    readonly fixed: Fixed<Code>;
    /** Values by two-letter identifier, in the order in which they came. */
    readonly fields: ReadonlyMap<string, readonly string[]>;
    readonly sequence: number | undefined;
    readonly sum: "right" | "wrong" | "absent";
  };
}[KindCode];

const MOST_FIELDS = 2000;

/**
 * Reads one message. A wrong checksum is told, not thrown: the peer is asked to send again.
 * @throws Sip2Fault `kind` for a message that is not spoken here, `short` for one cut off
 */
export function decodeMessage(bytes: Uint8Array): Incoming {
  const text = textOf(bytes);
  const { body, sequence, sum } = withoutEnd(text, bytes);
  const code = body.slice(0, 2);
  if (!isKind(code)) {
    // What arrived broken may have any kind: the sum says more than the code.
    if (sum === "wrong") return { code: "96", fixed: {}, fields: new Map(), sequence, sum };
    throw new Sip2Fault("kind", JSON.stringify(code));
  }
  const { fixed, rest } = placesOf(code, body.slice(2));
  // The places were read by the lengths of this very kind.
  return { code, fixed, fields: fieldsOf(rest), sequence, sum } as Incoming;
}

/** The first value of a field; undefined where it is absent or empty. */
export function fieldOf({ fields }: Pick<Incoming, "fields">, name: FieldName): string | undefined {
  return fields.get(fieldCodes[name])?.find((value) => value !== "");
}

/** UTF-8, as newer systems send; else Latin-1, which reads every byte. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}

function withoutEnd(
  text: string,
  bytes: Uint8Array,
): Pick<Incoming, "sequence" | "sum"> & { body: string } {
  const stated = /AZ([0-9A-Fa-f]{4})\s*$/.exec(text);
  const counted = stated ? text.slice(0, stated.index) : text;
  const numbered = /AY(\d)\|?$/.exec(counted);
  const sequence = numbered ? Number(numbered[1]) : undefined;
  const body = numbered ? counted.slice(0, numbered.index) : counted;
  if (!stated) return { body, sequence, sum: "absent" };
  // The end is ASCII: as many bytes as letters.
  const summed = bytes.subarray(0, bytes.length - (text.length - stated.index) + 2);
  const right = checksum(summed) === stated[1]?.toUpperCase();
  return { body, sequence, sum: right ? "right" : "wrong" };
}

function placesOf(code: KindCode, text: string): { fixed: Record<string, string>; rest: string } {
  const fixed: Record<string, string> = {};
  let at = 0;
  for (const [name, length] of Object.entries(kinds[code].fixed)) {
    if (at + length > text.length) throw new Sip2Fault("short", name);
    fixed[name] = text.slice(at, at + length);
    at += length;
  }
  return { fixed, rest: text.slice(at) };
}

function fieldsOf(text: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  for (const part of text.split("|", MOST_FIELDS)) {
    const [code, value] = [part.slice(0, 2), part.slice(2)];
    if (!/^[A-Z0-9]{2}$/i.test(code)) continue;
    const values = fields.get(code);
    if (values) values.push(value);
    else fields.set(code, [value]);
  }
  return fields;
}
