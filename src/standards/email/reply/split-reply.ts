import { attributionAt, isCertain } from "./attribution.ts";
import { quotedBlockAt } from "./header-block.ts";
import { signatureStart } from "./signature.ts";

/** What somebody wrote anew, and what their mail program put around it. Every line is in one of both. */
export type SplitReply = { readonly text: string; readonly quoted: string };

/** A part of a message: own words, or quoted ones with the line that names whom. */
type Piece = { readonly quoted: boolean; readonly lines: readonly string[] };

/** Subjects of forwarded messages: what they carry is what the reader wants to show. */
const FORWARDED = /^\s*(fwd?|wg|rv|tr|إعادة توجيه)\s*[:：]/i;

/**
 * Parts a reply from what it quotes, by one pass over the lines. Where somebody answers line by line,
 * nothing is cut: the quotes are what their words are about. Where in doubt it is the reader's own.
 */
export function splitReply(text: string, subject = ""): SplitReply {
  if (FORWARDED.test(subject)) return { text: text.trim(), quoted: "" };
  const pieces = piecesOf(text.split("\n"));
  const blocks = pieces.filter(({ quoted }) => quoted).length;
  const kept =
    blocks > 1 && interleaved(pieces) ? [{ quoted: false, lines: text.split("\n") }] : pieces;
  const own = kept.filter(({ quoted }) => !quoted).map(withoutSignature);
  const words = joined(own.map(({ words: lines }) => lines));
  // Somebody who sends nothing but a quote means the quote.
  if (words === "") return { text: text.trim(), quoted: "" };
  const quoted = kept.filter((piece) => piece.quoted).map(({ lines }) => lines);
  return { text: words, quoted: joined([...quoted, ...own.map(({ signature }) => signature)]) };
}

function withoutSignature({ lines }: Piece) {
  const start = signatureStart(lines);
  return { words: lines.slice(0, start), signature: lines.slice(start) };
}

function joined(parts: readonly (readonly string[])[]): string {
  return parts
    .map((lines) => lines.join("\n").replace(/^\n+/, "").trimEnd())
    .filter((part) => part !== "")
    .join("\n\n");
}

/** Whether own words stand between quotes. */
function interleaved(pieces: readonly Piece[]): boolean {
  const last = pieces.findLastIndex(({ quoted }) => quoted);
  const first = pieces.findIndex(({ quoted }) => quoted);
  return pieces.slice(first, last).some((piece) => !piece.quoted && hasWords(piece.lines));
}

function hasWords(lines: readonly string[]): boolean {
  return lines.some((line) => line.trim() !== "");
}

function piecesOf(lines: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let own: string[] = [];
  for (let at = 0; at < lines.length;) {
    const length = quoteLength(lines, at);
    if (length === 0) own.push(lines[at] ?? "");
    else {
      pieces.push(
        { quoted: false, lines: own },
        { quoted: true, lines: lines.slice(at, at + length) },
      );
      own = [];
    }
    at += Math.max(length, 1);
  }
  return [...pieces, { quoted: false, lines: own }];
}

/** How many lines from `at` on are quoted; 0: that line is not. */
function quoteLength(lines: readonly string[], at: number): number {
  if (quotedBlockAt(lines, at)) return lines.length - at;
  const named = attributionAt(lines, at);
  const begin = named === 0 ? at : nextFilled(lines, at + named);
  const marked = markedLines(lines, begin);
  // A mark without a line that names whom may be somebody's own way of writing, but for several lines.
  if (named === 0) return marked >= 2 ? marked : 0;
  if (marked > 0) return begin - at + marked;
  return isCertain(lines.slice(at, at + named)) ? lines.length - at : 0;
}

/** Lines that begin with ">" (RFC 3676 §4.5) from `at` on, with the empty ones between them. */
function markedLines(lines: readonly string[], at: number): number {
  // Only from a mark on, or each of many empty lines would be looked at from each before it.
  if (!(lines[at] ?? "").trimStart().startsWith(">")) return 0;
  let end = at;
  for (let look = at; look < lines.length; look += 1) {
    const line = (lines[look] ?? "").trimStart();
    if (line.startsWith(">")) end = look + 1;
    else if (line !== "") break;
  }
  return end - at;
}

function nextFilled(lines: readonly string[], at: number): number {
  let next = at;
  while (next < lines.length && (lines[next] ?? "").trim() === "") next += 1;
  return next;
}
