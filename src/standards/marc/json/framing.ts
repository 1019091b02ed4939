/** What the scan of a stretch of JSON came upon. Positions are in the bytes given. */
export type JsonEvent =
  | { readonly kind: "more"; readonly keepFrom: number }
  | { readonly kind: "object"; readonly start: number; readonly end: number }
  | { readonly kind: "broken"; readonly start: number; readonly end: number }
  | { readonly kind: "rubbish"; readonly start: number; readonly end: number };

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const lineFeed = 0x0a;

/** Comma and square brackets. */
const between = new Set([0x2c, 0x5b, 0x5d]);

/** Members that only a record has, written with the quotation marks. */
const recordMembers = ['"leader"', '"fields"'];

/** How a record begins, for finding the next one after a fault. */
const recordStart = /\{\s*"(?:leader|fields)"\s*:/;

/** The place of the next beginning of a record at or after `from`, or -1. */
export function findRecordStart(bytes: Buffer, from: number): number {
  const found = bytes.toString("latin1", from).search(recordStart);
  return found < 0 ? -1 : from + found;
}

/**
 * Cuts a stream of JSON into its records: one to a line, in an array, one after the other, or in an
 * array inside another object. An object that begins like a record inside one that does too shows that
 * the outer one is broken.
 */
export class JsonFramer {
  private scanned = 0;
  private start = -1;
  private rubbish = -1;
  private depth = 0;
  private inString = false;
  private stringStart = -1;
  /** The last opening brace after which nothing but blanks has come. */
  private freshBrace = -1;
  private isRecord = false;
  /** Whether the records stand inside another object, of which the rest is passed over. */
  private wrapped = false;

  next(bytes: Buffer): JsonEvent {
    while (this.scanned < bytes.length) {
      const at = this.scanned++;
      const event = this.inString ? this.stringByte(bytes, at) : this.byte(bytes[at] ?? 0, at);
      if (event) return event;
    }
    const keepFrom = this.start >= 0 ? this.start : this.rubbish >= 0 ? this.rubbish : bytes.length;
    return { kind: "more", keepFrom };
  }

  shift(count: number): void {
    this.scanned -= count;
    for (const name of ["start", "rubbish", "stringStart", "freshBrace"] as const) {
      if (this[name] >= 0) this[name] -= count;
    }
  }

  /** Starts afresh at `at`. */
  restart(at: number): void {
    this.scanned = at;
    this.start = -1;
    this.rubbish = -1;
    this.depth = 0;
    this.inString = false;
    this.freshBrace = -1;
    this.isRecord = false;
  }

  private stringByte(bytes: Buffer, at: number): JsonEvent | undefined {
    const byte = bytes[at] ?? 0;
    if (byte === backslash) this.scanned++;
    else if (byte === lineFeed) this.inString = false;
    else if (byte === quote) {
      this.inString = false;
      return this.endString(bytes, at);
    }
    return undefined;
  }

  /** A first member called "leader" or "fields" makes the object it stands in a record. */
  private endString(bytes: Buffer, at: number): JsonEvent | undefined {
    const brace = this.freshBrace;
    this.freshBrace = -1;
    if (brace < 0 || !recordMembers.includes(bytes.toString("latin1", this.stringStart, at + 1))) {
      return undefined;
    }
    const { start, isRecord } = this;
    if (brace > start && !isRecord) this.wrapped = true;
    this.start = brace;
    this.depth = 1;
    this.isRecord = true;
    return brace > start && isRecord ? { kind: "broken", start, end: brace } : undefined;
  }

  private byte(byte: number, at: number): JsonEvent | undefined {
    if (byte === openBrace) return this.open(at);
    if (byte === closeBrace && this.depth > 0) return this.close(at);
    if (byte === quote && this.depth > 0) {
      this.inString = true;
      this.stringStart = at;
    } else if (this.depth === 0) this.outside(byte, at);
    else if (byte > 0x20) this.freshBrace = -1;
    return undefined;
  }

  private open(at: number): JsonEvent | undefined {
    this.freshBrace = at;
    this.depth++;
    if (this.depth > 1) return undefined;
    this.start = at;
    this.isRecord = false;
    const { rubbish } = this;
    this.rubbish = -1;
    return rubbish < 0 ? undefined : { kind: "rubbish", start: rubbish, end: at };
  }

  private close(at: number): JsonEvent | undefined {
    this.freshBrace = -1;
    this.depth--;
    if (this.depth > 0) return undefined;
    const { start } = this;
    this.start = -1;
    return this.isRecord || !this.wrapped ? { kind: "object", start, end: at + 1 } : undefined;
  }

  /** Between records only blanks, commas and brackets may stand; below 21 lies the record separator of RFC 7464 too. */
  private outside(byte: number, at: number): void {
    const allowed = this.wrapped || byte <= 0x20 || between.has(byte);
    if (!allowed && this.rubbish < 0) this.rubbish = at;
  }
}
