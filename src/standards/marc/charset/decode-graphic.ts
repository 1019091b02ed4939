import { applyEscape, type Designation } from "./escape.ts";
import { ascii, type GraphicSet, precedingMark } from "./graphic-sets.ts";

/** Bytes that stand for no character in the sets in use. */
export interface BadBytes {
  /** Where, in the array that was decoded. */
  readonly at: number;
  readonly hex: string;
}

export interface DecodedText {
  readonly text: string;
  readonly bad: readonly BadBytes[];
  /** Marks that stand before something that is no letter: a sign that the character set is another. */
  readonly suspects: number;
}

const subfieldDelimiter = 0x1f;
const escape = 0x1b;
const letter = /^[\p{L}\p{N}]/u;

/** Control codes of MARC-8 and ISO 6630: begin and end of non-sorting text, joiner and non-joiner. */
const controls: ReadonlyMap<number, string> = new Map([
  [0x88, "\u0098"],
  [0x89, "\u009c"],
  [0x8d, "\u200d"],
  [0x8e, "\u200c"],
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
  decoder.flush(end);
  return decoder;
}

class GraphicDecoder implements DecodedText {
  text = "";
  bad: BadBytes[] = [];
  suspects = 0;
  private marks = "";
  private state: Designation;
  private readonly bytes: Buffer;
  private readonly initial: Designation;

  constructor(bytes: Buffer, initial: Designation) {
    this.bytes = bytes;
    this.initial = initial;
    this.state = { ...initial };
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

  /** Marks that no character followed are written after a blank, and reported. */
  flush(at: number): void {
    if (this.marks === "") return;
    this.bad.push({ at: at - 1, hex: hexadecimal(this.bytes.subarray(at - 1, at)) });
    this.text += ` ${this.marks}`;
    this.marks = "";
  }

  private escape(at: number, end: number): number {
    const length = applyEscape(this.bytes, at, end, this.state);
    if (length > 0) return at + length;
    this.bad.push({ at, hex: "1B" });
    return at + 1;
  }

  private control(byte: number, at: number): number {
    if (byte === 0x20) this.put(" ");
    else {
      this.flush(at);
      this.text += String.fromCharCode(byte);
      if (byte === subfieldDelimiter) this.state = { ...this.initial };
    }
    return at + 1;
  }

  private highControl(byte: number, at: number): number {
    const character = controls.get(byte);
    if (character === undefined) this.reject(at, 1);
    else this.text += character;
    return at + 1;
  }

  private asciiRun(at: number, end: number): number {
    let stop = at + 1;
    for (let byte = this.bytes[stop] ?? 0; stop < end && byte >= 0x20 && byte < 0x7f;) {
      byte = this.bytes[++stop] ?? 0;
    }
    const run = this.bytes.toString("latin1", at, stop);
    if (this.marks === "") this.text += run;
    else {
      this.put(run.charAt(0));
      this.text += run.slice(1);
    }
    return stop;
  }

  private graphic(set: GraphicSet, at: number, end: number): number {
    let code = 0;
    const stop = at + set.width;
    for (let index = at; index < stop; index++)
      code = (code << 8) | ((this.bytes[index] ?? 0) & 0x7f);
    const character = stop <= end ? set.at(code) : undefined;
    if (character === undefined) this.reject(at, Math.min(set.width, end - at));
    else if (character === "" || (set.width === 1 && precedingMark.test(character)))
      this.marks += character;
    else this.put(character);
    return Math.min(stop, end);
  }

  private put(character: string): void {
    if (this.marks !== "" && !letter.test(character)) this.suspects++;
    this.text += character + this.marks;
    this.marks = "";
  }

  private reject(at: number, length: number): void {
    const bytes = this.bytes.subarray(at, at + length);
    this.bad.push({ at, hex: hexadecimal(bytes) });
    this.put(visibleBytes(bytes));
  }
}
