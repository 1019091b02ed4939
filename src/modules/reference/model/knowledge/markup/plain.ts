import { parseMarkup } from "./blocks.ts";
import type { Block, Inline } from "./nodes.ts";

/** What an article says without its marks, a paragraph, item or heading a line: for search, summaries and programs. */
export function plainText(source: string): string {
  return parseMarkup(source).flatMap(linesOf).join("\n");
}

/** How many words a reader has before them, in any script. */
export function countWords(source: string, language: string): number {
  const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(plainText(source));
  return Iterator.from(segments).reduce((sum, { isWordLike }) => sum + (isWordLike ? 1 : 0), 0);
}

/** The beginning of a text in one line, at most `most` characters, cut between words. */
export function opening(source: string, most: number): string {
  const text = plainText(source).replaceAll(/\s+/g, " ").trim();
  if (text.length <= most) return text;
  const cut = text.slice(0, most).toWellFormed();
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).trimEnd()}…`;
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "code":
      return [block.text];
    case "list":
      return block.items.map(wordsOf);
    case "quote":
      return block.paragraphs.map(wordsOf);
    default:
      return [wordsOf(block.of)];
  }
}

/** The words of a line without marks. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines.map((one) => ("text" in one ? one.text : wordsOf(one.of))).join("");
}
