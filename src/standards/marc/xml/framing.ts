/** What the scan of a stretch of XML came upon. Positions are in the bytes given. */
export type XmlEvent =
  | { readonly kind: "more"; readonly keepFrom: number }
  | { readonly kind: "record"; readonly start: number; readonly end: number }
  | { readonly kind: "unclosed"; readonly start: number; readonly end: number }
  | { readonly kind: "empty"; readonly start: number; readonly end: number }
  | { readonly kind: "lost"; readonly end: number }
  | { readonly kind: "doctype"; readonly start: number };

const lessThan = 0x3c;
/** So many bytes tell which tag begins, or that none does. */
export const longestName = 128;
const contentNames = new Set(["leader", "controlfield", "datafield", "subfield"]);

/** The start or end of a tag, its prefix and its local name, up to the character after it. */
const elementName = /^<(\/?)(?:[^\s<>/:!?]*:)?([^\s<>/:!?]+)[\s<>/]/;

const documentType = /^<!(?:doctype|entity)/i;

/** Markup whose content is no markup, by how it begins and ends. */
const opaque = [
  { opening: "<!--", closing: "-->" },
  { opening: "<![CDATA[", closing: "]]>" },
  { opening: "<?", closing: "?>" },
] as const;

/**
 * Finds the innermost `record` elements of any namespace in a stream of XML, wherever they stand: in a
 * collection, in an answer of OAI-PMH or SRU, or one after the other without a root. Only the names of
 * tags are looked at, so a fault inside one record does not reach the next.
 */
export class XmlFramer {
  /** Whether any element was met that MARCXML or its usual wrappers consist of. */
  sawMarkup = false;
  private scanned = 0;
  /** Up to where the end of a comment or the like was sought. */
  private sought = 0;
  private start = -1;
  private hasContent = false;
  private lost = false;

  /** Continues the scan over `bytes`, of which nothing before the last event's end may be missing. */
  next(bytes: Buffer, atEnd: boolean): XmlEvent {
    for (;;) {
      const at = bytes.indexOf(lessThan, this.scanned);
      if (at < 0) return this.pause(bytes.length);
      const event = this.markup(bytes, at, atEnd);
      if (event) return event;
    }
  }

  /** The bytes before `count` were dropped. */
  shift(count: number): void {
    this.scanned -= count;
    this.sought -= count;
    if (this.start >= 0) this.start -= count;
  }

  /** A record begun and not ended when the source ends, or -1. */
  openRecord(): number {
    return this.hasContent ? this.start : -1;
  }

  /** Gives up the record begun: the next event is where it ends. Returns up to where it was scanned. */
  lose(): number {
    this.abandon();
    this.lost = true;
    return this.scanned;
  }

  private pause(scanned: number): XmlEvent {
    this.scanned = scanned;
    return { kind: "more", keepFrom: this.start < 0 ? scanned : this.start };
  }

  private markup(bytes: Buffer, at: number, atEnd: boolean): XmlEvent | undefined {
    const text = bytes.toString("latin1", at, at + longestName);
    const name = elementName.exec(text);
    if (name) return this.tag(bytes, at, name[1] === "/", name[2] ?? "", atEnd);
    for (const { opening, closing } of opaque) {
      if (text.startsWith(opening)) return this.passOver(bytes, at, closing);
      if (opening.startsWith(text) && !atEnd) return this.pause(at);
    }
    if (documentType.test(text)) return { kind: "doctype", start: at };
    if (text.length < longestName && !atEnd) return this.pause(at);
    this.scanned = at + 1;
    return undefined;
  }

  private passOver(bytes: Buffer, at: number, closing: string): XmlEvent | undefined {
    const end = bytes.indexOf(closing, Math.max(at + 2, this.sought), "latin1");
    if (end < 0) {
      this.sought = bytes.length - closing.length;
      return this.pause(at);
    }
    this.sought = 0;
    this.scanned = end + closing.length;
    return undefined;
  }

  private tag(
    bytes: Buffer,
    at: number,
    closes: boolean,
    name: string,
    atEnd: boolean,
  ): XmlEvent | undefined {
    if (contentNames.has(name)) {
      this.sawMarkup = true;
      this.hasContent = this.start >= 0;
    }
    if (name === "collection") this.sawMarkup = true;
    this.scanned = at + 1;
    if (name !== "record") return undefined;
    const end = bytes.indexOf(">", at, "latin1") + 1;
    if (end === 0 && !atEnd) return this.pause(at);
    this.scanned = end === 0 ? bytes.length : end;
    this.sawMarkup = true;
    if (this.lost) return this.endLost(at, closes);
    return closes ? this.close(this.scanned) : this.open(at, bytes[end - 2] === 0x2f ? end : 0);
  }

  private abandon(): void {
    this.start = -1;
    this.hasContent = false;
  }

  private endLost(at: number, closes: boolean): XmlEvent {
    this.lost = false;
    if (!closes) this.scanned = at;
    return { kind: "lost", end: this.scanned };
  }

  private close(end: number): XmlEvent | undefined {
    const { start } = this;
    const kind = this.hasContent ? "record" : "empty";
    this.abandon();
    return start < 0 ? undefined : { kind, start, end };
  }

  /** A record inside a record without content is the real one, and the outer one its wrapper. */
  private open(at: number, emptyEnd: number): XmlEvent | undefined {
    const start = this.openRecord();
    this.abandon();
    if (emptyEnd > 0) return { kind: "empty", start: at, end: emptyEnd };
    this.start = at;
    return start < 0 ? undefined : { kind: "unclosed", start, end: at };
  }
}
