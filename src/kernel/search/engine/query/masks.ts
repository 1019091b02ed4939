import { tokenise } from "../../folding/index.ts";
import { SearchRefused } from "../../refused.ts";
import type { Alternative, Element, Unit } from "./plan.ts";

/**
 * Letters that stand for masks while a text is folded and split: signs of Linear A, which no
 * catalogue can read either.
 */
export const ANY_MARK = "\u{10600}";
export const ONE_MARK = "\u{10601}";
const MARKS = /[\u{10600}\u{10601}]/gu;
const HAS_MARK = /[\u{10600}\u{10601}]/u;
/** No word has it. */
const NOWHERE = "\uFFFD";
/** A mask, or any sign after the one that takes meanings away. */
const SIGN = /\\(?<plain>.)|(?<any>\*+)|(?<one>\?)/gsu;

function markOf(groups: Readonly<Record<string, string | undefined>>): string {
  if (groups["any"] !== undefined) return ANY_MARK;
  return groups["plain"] ?? ONE_MARK;
}

/** Pairs of characters cannot be masked; what follows a stretch of them is open as it is. */
function openRun(word: string): string {
  const isRun = tokenise(word).some((token) => token.kind === "run");
  if (!isRun || !HAS_MARK.test(word)) return word;
  const open = word.endsWith(ANY_MARK) ? word.slice(0, -ANY_MARK.length) : word;
  if (HAS_MARK.test(open)) throw new SearchRefused("masked-script");
  return open;
}

/** The text with letters in place of its masks. @throws SearchRefused for masks in a script without spaces. */
export function markMasks(text: string): string {
  const marked = text
    .replace(MARKS, NOWHERE)
    .replace(SIGN, (...match) => markOf(match.at(-1) as Record<string, string | undefined>));
  return marked
    .split(/\s+/u)
    .map((word) => (HAS_MARK.test(word) ? openRun(word) : word))
    .join(" ");
}

/** A word that only lacks its end is a beginning, which the dictionary answers at once. */
function readElement(element: Element): Element {
  if (!HAS_MARK.test(element.text)) return element;
  const beginning = element.text.endsWith(ANY_MARK) ? element.text.slice(0, -ANY_MARK.length) : "";
  if (beginning !== "" && !HAS_MARK.test(beginning)) return { text: beginning, prefix: true };
  return { ...element, masked: true };
}

/** The units of a text whose masks were marked, with masks where the marks stand. */
export function readMasks(units: readonly Unit[]): Unit[] {
  const read = (alternative: Alternative): Alternative => alternative.map(readElement);
  return units.map((unit) => ({
    ...unit,
    alternatives: unit.alternatives.map(read),
    words: read(unit.words),
  }));
}

/** Whether a masked word may begin with anything. */
export function isOpenMask({ text, masked }: Element): boolean {
  return masked === true && (text.startsWith(ANY_MARK) || text.startsWith(ONE_MARK));
}
