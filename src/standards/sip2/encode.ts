import { checksum } from "./checksum.ts";
import { Sip2Fault } from "./fault.ts";
import { type FieldName, fieldCodes, type Fixed, type KindCode, kinds } from "./kinds.ts";

/** A message to be sent: the fixed places of its kind, and fields by name. */
export type Outgoing<Code extends KindCode = KindCode> = {
  readonly code: Code;
  readonly fixed: Fixed<Code>;
  readonly fields?: Readonly<Partial<Record<FieldName, string>>>;
};

/** A transaction date: "YYYYMMDD", four blanks for local time, "HHMMSS". */
export function transactionDate(at: Temporal.PlainDateTime): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${String(at.year).padStart(4, "0")}${two(at.month)}${two(at.day)}`;
  return `${day}    ${two(at.hour)}${two(at.minute)}${two(at.second)}`;
}

/**
 * A message with sequence number and checksum, ended with CR, in UTF-8. Without `sequence` it has
 * none: requests to resend never do. @throws Sip2Fault `value` for what a message cannot hold
 */
export function encodeMessage<Code extends KindCode>(
  { code, fixed, fields = {} }: Outgoing<Code>,
  sequence?: number,
): Uint8Array {
  const lengths: Readonly<Record<string, number>> = kinds[code].fixed;
  const values: Readonly<Record<string, string>> = fixed;
  const places = Object.entries(lengths).map(([name, length]) => {
    const value = values[name] ?? "";
    if (value.length !== length || !isSendable(value)) throw new Sip2Fault("value", name);
    return value;
  });
  const named = Object.entries(fields).map(([name, value]) => {
    if (!isSendable(value)) throw new Sip2Fault("value", name);
    return `${codeOf(name)}${value}|`;
  });
  const counted = sequence === undefined ? "" : `AY${sequence % 10}`;
  return closed([code, ...places, ...named, counted, "AZ"].join(""));
}

/** Whether a field can hold this: no end of field or message, no control character. */
export function isSendable(value: string): boolean {
  return !/[|\p{Cc}]/u.test(value) && value.isWellFormed();
}

function codeOf(name: string): string {
  const codes: Readonly<Record<string, string>> = fieldCodes;
  const code = codes[name];
  if (code === undefined) throw new Sip2Fault("value", name);
  return code;
}

function closed(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const end = new TextEncoder().encode(`${checksum(bytes)}\r`);
  const whole = new Uint8Array(bytes.length + end.length);
  whole.set(bytes);
  whole.set(end, bytes.length);
  return whole;
}
