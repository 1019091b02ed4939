import { BadPlaces } from "./bad-places.ts";
import { CodeUnits } from "./code-units.ts";
import { applyEscape, type Designation } from "./escape.ts";
import { ascii, type GraphicSet } from "./graphic-sets.ts";

export interface DecodedText {
  readonly text: string;
  /** Bytes that stand for no character in the sets in use. */
  readonly bad: BadPlaces;
  /** Marks that stand before something that is no letter: a sign that the character set is another. */
  readonly suspects: number;
}

const subfieldDelimiter = 0x1f;
const escape = 0x1b;
const letter = /^[\p{L}\p{N}]/u;
const blank = 0x20;

/** Control codes of MARC-8 and ISO 6630: begin and end of non-sorting text, joiner and non-joiner. */
const controls: ReadonlyMap<number, number> = new Map([
  [0x88, 0x98],
  [0x89, 0x9c],
  [0x8d, 0x200d],
  [0x8e, 0x200c],
]);

/** Bytes written as hexadecimal digits in angle brackets, where a reader must see that something was lost. */
export function visibleBytes(bytes: Uint8Array): string {
  return `<${hexadecimal(bytes)}>`;
}

export function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join("");
}

/**
 * Decodes text in sets switched by escape sequences, in which marks precede their letter (MARC-8, and
 * the ISO sets of UNIMARC). The sets return to `initial` at each subfield delimiter, which MARC 21
 * requires a writer to do before it. The result is not yet normalised.
 */
export function decodeGraphic(
  bytes: Buffer,
  start: number,
  end: number,
  initial: Designation,
): DecodedText {
  const decoder = new GraphicDecoder(bytes, initial);
  let at = start;
  while (at < end) at = decoder.step(at, end);
  return decoder.finish(end);
}

/** Decoding is never interrupted by another, so all share one place to put the text together. */
const text = new CodeUnits();

class GraphicDecoder {
  private readonly bad = new BadPlaces();
  private suspects = 0;
  private marks: number[] = [];
  private state: Designation;
  private readonly bytes: Buffer;
  private readonly initial: Designation;

  constructor(bytes: Buffer, initial: Designation) {
    this.bytes = bytes;
    this.initial = initial;
    this.state = { ...initial };
    text.clear();
  }

  /** Reads one character, run, escape sequence or control at `at`; returns where the next begins. */
  step(at: number, end: number): number {
    const byte = this.bytes[at] ?? 0;
    if (byte === escape) return this.escape(at, end);
    const { g0, g1 } = this.state;
    if (byte < 0x21 || (byte === 0x7f && g0.width === 1)) return this.control(byte, at);
    if (byte > 0x7f) return byte < 0xa1 ? this.highControl(byte, at) : this.graphic(g1, at, end);
    return g0 === ascii ? this.asciiRun(at, end) : this.graphic(g0, at, end);
  }

  finish(at: number): DecodedText {
    this.flush(at);
    return { text: text.toString(), bad: this.bad, suspects: this.suspects };
  }

  /** Marks that no character followed are written after a blank, and reported. */
  private flush(at: number): void {
    if (this.marks.length === 0) return;
    this.bad.add(at - 1, hexadecimal(this.bytes.subarray(at - 1, at)));
    text.add(blank);
    this.addMarks();
  }

  private addMarks(): void {
    for (const mark of this.marks) text.add(mark);
    this.marks = [];
  }

  private escape(at: number, end: number): number {
    const length = applyEscape(this.bytes, at, end, this.state);
    if (length > 0) return at + length;
    this.bad.add(at, "1B");
    return at + 1;
  }

  private control(byte: number, at: number): number {
    if (byte === blank) this.put(blank);
    else {
      this.flush(at);
      text.add(byte);
      if (byte === subfieldDelimiter) this.state = { ...this.initial };
    }
    return at + 1;
  }

  private highControl(byte: number, at: number): number {
    const character = controls.get(byte);
    if (character === undefined) this.reject(at, 1);
    else text.add(character);
    return at + 1;
  }

  private asciiRun(at: number, end: number): number {
    this.put(this.bytes[at] ?? 0);
    let stop = at + 1;
    for (let byte = this.bytes[stop] ?? 0; stop < end && byte >= blank && byte < 0x7f;) {
      text.add(byte);
      byte = this.bytes[++stop] ?? 0;
    }
    return stop;
  }

  private graphic(set: GraphicSet, at: number, end: number): number {
    const stop = at + set.width;
    if (stop > end) return this.reject(at, end - at);
    let code = 0;
    for (let index = at; index < stop; index++)
      code = (code << 8) | ((this.bytes[index] ?? 0) & 0x7f);
    const codePoint = set.codePoint(code);
    if (codePoint < 0) return this.reject(at, set.width);
    if (set.isMark(code)) this.marks.push(codePoint);
    else if (codePoint > 0) this.put(codePoint);
    return stop;
  }

  /** Adds a character and the marks that came before it. */
  private put(codePoint: number): void {
    text.add(codePoint);
    if (this.marks.length === 0) return;
    if (!letter.test(String.fromCodePoint(codePoint))) this.suspects++;
    this.addMarks();
  }

  private reject(at: number, length: number): number {
    this.flush(at);
    const bytes = this.bytes.subarray(at, at + length);
    this.bad.add(at, hexadecimal(bytes));
    text.addText(visibleBytes(bytes));
    return at + length;
  }
}
