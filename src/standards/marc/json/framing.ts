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

const longestMember = 8;

/** After these an object may follow: comma, square bracket and colon. */
const continues = new Set([0x2c, 0x5b, 0x3a]);

/** Blanks between the brace and the first member of a record; what has more begins none. */
const mostBlanks = 200;

/** Brace, blanks, first member and colon of a record: so many bytes tell that one begins. */
export const longestStart = 256;

/** How a record begins, for finding the next one after a stretch not looked at. */
// oxlint-disable-next-line no-control-regex -- what the framer takes for blanks
const recordStart = /\{[\x00-\x20]{0,200}"(?:leader|fields)"[\x00-\x20]{0,40}:/;

/** The place of the next beginning of a record at or after `from`, or -1. */
export function findRecordStart(bytes: Buffer, from: number): number {
  const found = bytes.toString("latin1", from).search(recordStart);
  return found < 0 ? -1 : from + found;
}

/**
 * Cuts a stream of JSON into its records: one to a line, in an array, one after the other, or in an
 * array inside another object.
 *
 * An object that begins like a record is one, whatever came before: in sound JSON its opening cannot
 * stand inside a string, where the quotation marks would be escaped. So it also shows that a record not
 * yet ended is broken, and after a fault the reading starts afresh with it.
 */
export class JsonFramer {
  private scanned = 0;
  /** The object not yet ended, or -1. */
  private start = -1;
  /** The beginning of what stands between records and may not, or -1. */
  private rubbish = -1;
  private depth = 0;
  private inString = false;
  private isRecord = false;
  private sawRecord = false;
  /** Whether the records stand inside another object, of which the rest is passed over. */
  private wrapped = false;
  /** The last opening brace after which nothing but blanks and perhaps a quotation mark has come, or -1. */
  private brace = -1;
  /** The quotation mark after it, or -1. */
  private key = -1;
  /** The last byte that was no blank, and the last byte. */
  private significant = 0;
  private previous = lineFeed;
  private readonly longest: number;

  /** @param longest bytes that an object around the records may have before the first of them. */
  constructor(longest: number) {
    this.longest = longest;
  }

  next(bytes: Buffer): JsonEvent {
    while (this.scanned < bytes.length) {
      const at = this.scanned++;
      const byte = bytes[at] ?? 0;
      const event = this.watchStart(bytes, at, byte) ?? this.take(byte, at);
      this.previous = byte;
      if (byte > 0x20) this.significant = byte;
      if (event) return event;
    }
    const keepFrom = this.start >= 0 ? this.start : this.rubbish >= 0 ? this.rubbish : bytes.length;
    return { kind: "more", keepFrom };
  }

  shift(count: number): void {
    this.scanned -= count;
    this.start -= count;
    this.rubbish -= count;
    this.brace -= count;
    this.key -= count;
  }

  /** Starts afresh at `at`. */
  restart(at: number): void {
    this.scanned = at;
    this.begin(-1);
    this.depth = 0;
    this.rubbish = -1;
  }

  /** Takes the object at `at` for the outermost. */
  private begin(at: number): void {
    this.start = at;
    this.depth = 1;
    this.inString = false;
    this.isRecord = false;
  }

  /** Looks for the beginning of a record; if one is found inside another record, that one is broken. */
  private watchStart(bytes: Buffer, at: number, byte: number): JsonEvent | undefined {
    if (byte === openBrace) return this.openLine(at);
    if (this.brace < 0) return undefined;
    if (this.key < 0) {
      if (byte === quote) this.key = at;
      else if (byte > 0x20 || at - this.brace > mostBlanks) this.brace = -1;
      return undefined;
    }
    if (byte !== quote) return this.forget(at - this.key >= longestMember);
    const found = recordMembers.includes(bytes.toString("latin1", this.key, at + 1));
    return found ? this.beginRecord(this.brace) : this.forget(true);
  }

  private forget(enough: boolean): undefined {
    if (enough) this.brace = -1;
  }

  private beginRecord(brace: number): JsonEvent | undefined {
    const { start } = this;
    const inside = start >= 0 && brace > start;
    const wraps = inside && !this.sawRecord && brace - start <= this.longest;
    this.wrapped ||= wraps;
    const broken = inside && !wraps;
    this.brace = -1;
    this.begin(brace);
    this.isRecord = true;
    this.sawRecord = true;
    // The quotation mark just met ends the name of the member; it is taken after this, or with the event.
    this.inString = !broken;
    return broken ? { kind: "broken", start, end: brace } : undefined;
  }

  /** An object at the start of a line, where the line before asks for no more, begins a new record. */
  private openLine(at: number): JsonEvent | undefined {
    this.brace = at;
    this.key = -1;
    const { start } = this;
    if (start < 0 || this.previous !== lineFeed || continues.has(this.significant))
      return undefined;
    this.begin(at);
    return { kind: "broken", start, end: at };
  }

  private take(byte: number, at: number): JsonEvent | undefined {
    if (this.inString) return this.takeInString(byte);
    if (byte === openBrace) return this.open(at);
    if (byte === closeBrace && this.depth > 0) return this.close(at);
    if (this.depth === 0) return this.takeBetween(byte, at);
    this.inString = byte === quote;
    return undefined;
  }

  /** A line end cannot stand in a string: the quotation mark that ends it is missing. */
  private takeInString(byte: number): undefined {
    if (byte === backslash) this.scanned++;
    else if (byte === quote || byte === lineFeed) this.inString = false;
  }

  private open(at: number): JsonEvent | undefined {
    this.depth++;
    if (this.depth > 1) return undefined;
    this.begin(at);
    const { rubbish } = this;
    this.rubbish = -1;
    return rubbish < 0 ? undefined : { kind: "rubbish", start: rubbish, end: at };
  }

  private close(at: number): JsonEvent | undefined {
    this.depth--;
    if (this.depth > 0) return undefined;
    const { start } = this;
    this.start = -1;
    return this.isRecord || !this.wrapped ? { kind: "object", start, end: at + 1 } : undefined;
  }

  /** Between records only blanks, commas and brackets stand, and the record separator of RFC 7464. */
  private takeBetween(byte: number, at: number): undefined {
    if (this.wrapped || byte <= 0x20 || between.has(byte)) return;
    if (this.rubbish < 0) this.rubbish = at;
  }
}
