import type { Token } from "../../folding/index.ts";
import { isCompound } from "./compounds.ts";
import type { Compounds } from "./compounds.ts";
import type { Alternative, Element, Unit } from "./plan.ts";

/** How a piece of the query is to be read. */
export type Reading = { readonly negative: boolean; readonly prefix: boolean };

/** Exactly this word. */
export const whole = (text: string): Element => ({ text, prefix: false });

/**
 * A run as it is looked for: pairs of characters. The last single character is left out, because in
 * a document more may follow it; a character alone is the beginning of some pair.
 */
function runElements(parts: readonly string[]): Element[] {
  const [only = ""] = parts;
  return parts.length === 1 ? [{ text: only, prefix: true }] : parts.slice(0, -1).map(whole);
}

function ownAlternatives(token: Token, compounds: Compounds): Alternative[] {
  if (token.kind === "run") return [runElements(token.parts)];
  const joined = token.joined === undefined ? [] : [[whole(token.joined)]];
  const bare = token.bare === undefined ? [] : [[whole(token.bare)]];
  if (token.kind === "sign") return joined;
  const [word = ""] = token.parts;
  const split =
    token.kind === "word" ? compounds.partsOf(word).map((parts) => parts.map(whole)) : [];
  return [...joined, token.parts.map(whole), ...bare, ...split];
}

/** The word written together with its neighbour, where some document has the two as a compound. */
function joinedAlternatives(
  tokens: readonly Token[],
  at: number,
  compounds: Compounds,
): Alternative[] {
  const pairs = [tokens.slice(Math.max(0, at - 1), at + 1), tokens.slice(at, at + 2)];
  return pairs.flatMap(([first, second]) => {
    if (first?.kind !== "word" || second?.kind !== "word") return [];
    const [a = ""] = first.parts;
    const [b = ""] = second.parts;
    return isCompound(compounds, a, b) ? [[whole(a + b)]] : [];
  });
}

/** Lets the last word be a beginning. */
function open(alternative: Alternative): Alternative {
  return alternative.map((element, i) =>
    i === alternative.length - 1 ? { ...element, prefix: true } : element,
  );
}

/** Each word of a text as a unit of its own. */
export function wordUnits(
  tokens: readonly Token[],
  reading: Reading,
  compounds: Compounds,
): Unit[] {
  return tokens.map((token, i) => {
    const isOpen = reading.prefix && i === tokens.length - 1 && token.kind !== "run";
    const alternatives = [
      ...ownAlternatives(token, compounds),
      ...joinedAlternatives(tokens, i, compounds),
    ];
    const words = token.kind === "sign" ? [whole(token.joined ?? "")] : token.parts.map(whole);
    return {
      alternatives: isOpen ? alternatives.map(open) : alternatives,
      negative: reading.negative,
      words: isOpen ? open(words) : words,
    };
  });
}

type Spell = (token: Token) => readonly string[];

/** The words of a phrase; with `isOpen` it may go on where it ends in a run. */
function phraseElements(tokens: readonly Token[], spell: Spell, isOpen: boolean): Element[] {
  return tokens.flatMap((token, i) => {
    const isLast = i === tokens.length - 1;
    return token.kind === "run" && isLast && isOpen
      ? runElements(token.parts)
      : spell(token).map(whole);
  });
}

/** The phrase with one word, or one pair of words, in its other spelling. */
function respelled(tokens: readonly Token[], compounds: Compounds, isOpen: boolean): Alternative[] {
  const base = (part: readonly Token[]): Element[] =>
    phraseElements(part, (token) => token.parts, isOpen);
  return tokens.flatMap((token, i) => {
    if (token.kind !== "word") return [];
    const before = tokens.slice(0, i).flatMap((other) => other.parts.map(whole));
    const split = compounds
      .partsOf(token.parts[0] ?? "")
      .map((parts) => [...before, ...parts.map(whole), ...base(tokens.slice(i + 1))]);
    const joined = joinedAlternatives(tokens.slice(i, i + 2), 0, compounds).map((pair) => [
      ...before,
      ...pair,
      ...base(tokens.slice(i + 2)),
    ]);
    return [...split, ...joined];
  });
}

/** The spellings of words that stand together; with `isOpen` a run at their end may go on. */
export function phraseAlternatives(
  tokens: readonly Token[],
  compounds: Compounds,
  isOpen: boolean,
): Alternative[] {
  const parts = phraseElements(tokens, (token) => token.parts, isOpen);
  const spellJoined: Spell = ({ joined, parts: apart }) =>
    joined === undefined ? apart : [joined];
  const hasJoined = tokens.some((token) => token.joined !== undefined);
  const joined = hasJoined ? [phraseElements(tokens, spellJoined, isOpen)] : [];
  return [parts, ...joined, ...respelled(tokens, compounds, isOpen)];
}

/** Words that have to stand together, as one unit; none for a text without words. */
export function phraseUnits(
  tokens: readonly Token[],
  reading: Reading,
  compounds: Compounds,
): Unit[] {
  if (tokens.length === 0) return [];
  const [first] = tokens;
  if (tokens.length === 1 && first !== undefined) return wordUnits([first], reading, compounds);
  return [
    {
      alternatives: phraseAlternatives(tokens, compounds, true),
      negative: reading.negative,
      words: tokens.flatMap((token) => token.parts.map(whole)),
    },
  ];
}
