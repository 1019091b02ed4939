import { parseInlines } from "./inlines.ts";
import type { Block } from "./nodes.ts";

const FENCE = /^```/;
const HEADING = /^(#{1,3})\s+(.*\S)/;
const BULLET = /^\s{0,3}[-*+]\s+(?=\S)/;
const NUMBER = /^\s{0,3}\d{1,3}[.)]\s+(?=\S)/;
const QUOTE = /^>\s?/;

/**
 * Reads the markup of articles: a part of Markdown (CommonMark 0.31) small enough to be safe by construction.
 * There is no HTML in it: what looks like a tag is text.
 */
export function parseMarkup(source: string): readonly Block[] {
  const lines = source.split(/\r\n|\r|\n/);
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const { block, next } = blockAt(lines, at);
    if (block) blocks.push(block);
    at = next;
  }
  return blocks;
}

type Read = { readonly block: Block | null; readonly next: number };
type Reader = (lines: readonly string[], at: number) => Read;

/** Which reader a line calls for, by how it begins; else it begins a paragraph. */
const readers: readonly (readonly [RegExp, Reader])[] = [
  [/^\s*$/, (_, at) => ({ block: null, next: at + 1 })],
  [FENCE, codeAt],
  [HEADING, headingAt],
  [QUOTE, quoteAt],
  [BULLET, (lines, at) => listAt(lines, at, BULLET)],
  [NUMBER, (lines, at) => listAt(lines, at, NUMBER)],
];

function blockAt(lines: readonly string[], at: number): Read {
  const [, read] = readers.find(([sign]) => sign.test(lines[at] ?? "")) ?? [null, paragraphAt];
  return read(lines, at);
}

function headingAt(lines: readonly string[], at: number): Read {
  const [, signs = "", words = ""] = HEADING.exec(lines[at] ?? "") ?? [];
  const level = signs.length === 3 ? 3 : 2;
  return { block: { kind: "heading", level, of: parseInlines(words) }, next: at + 1 };
}

/** Until the closing fence, or the end where somebody forgot it. */
function codeAt(lines: readonly string[], at: number): Read {
  const close = lines.findIndex((line, index) => index > at && FENCE.test(line));
  const end = close === -1 ? lines.length : close;
  return { block: { kind: "code", text: lines.slice(at + 1, end).join("\n") }, next: end + 1 };
}

function quoteAt(lines: readonly string[], at: number): Read {
  const end = endOf(lines, at, (line) => QUOTE.test(line));
  const text = lines
    .slice(at, end)
    .map((line) => line.replace(QUOTE, "").trim())
    .join("\n");
  const paragraphs = text.split(/\n{2,}/).filter((one) => one.trim() !== "");
  return {
    block: { kind: "quote", paragraphs: paragraphs.map((one) => parseInlines(one.trim())) },
    next: end,
  };
}

/** Items may be a line apart; a line that begins nothing belongs to the item above it. */
function listAt(lines: readonly string[], at: number, mark: RegExp): Read {
  const items: string[] = [];
  let next = at;
  while (next < lines.length) {
    const line = lines[next] ?? "";
    const isGap = line.trim() === "" && mark.test(lines[next + 1] ?? "");
    if (mark.test(line)) items.push(line.replace(mark, "").trim());
    else if (isPlain(line)) items.push(`${items.pop() ?? ""}\n${line.trim()}`);
    else if (!isGap) break;
    next += 1;
  }
  const block = {
    kind: "list",
    ordered: mark === NUMBER,
    items: items.map((item) => parseInlines(item)),
  } as const;
  return { block, next };
}

function paragraphAt(lines: readonly string[], at: number): Read {
  const end = endOf(lines, at + 1, isPlain);
  const text = lines.slice(at, end).map((line) => line.trim());
  return { block: { kind: "paragraph", of: parseInlines(text.join("\n")) }, next: end };
}

/** Whether a line goes on with what is above it. */
function isPlain(line: string): boolean {
  return !readers.some(([sign]) => sign.test(line));
}

function endOf(lines: readonly string[], from: number, goesOn: (line: string) => boolean): number {
  const end = lines.findIndex((line, index) => index >= from && !goesOn(line));
  return end === -1 ? lines.length : end;
}
