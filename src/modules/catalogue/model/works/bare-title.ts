import { cutText } from "../cut-text.ts";
import { plainWords } from "../matching/words.ts";
import { partIn } from "./part-designation.ts";

/** A title as keys compare it. */
export type BareTitle = {
  /** Plain words without edition, number of volume, alternative title and leading article. */
  readonly words: string;
  /** The number of the volume that stood in it: "1"; empty where it names none. */
  readonly part: string;
};

/** Much of a title that long is a description of it. */
const MOST = 200;

/** Takes from a title what belongs to one edition or one volume. */
export function bareTitle(title: string): BareTitle {
  const [proper = ""] = title.slice(0, 1000).split(UNDIVIDED, 1);
  const { whole, part } = partIn(withoutEdition(proper));
  return { words: wordsOf(withoutAlternative(whole)) || wordsOf(title), part };
}

/** What ISBD divides from the title proper, where a record has it all in one subfield. */
const UNDIVIDED = /\s[:=/]\s/;

function wordsOf(title: string): string {
  return cutText(withoutArticle(plainWords(title.replace(ELIDED, ""))), MOST);
}

const BRACKETED =
  /\s*(?:\[[^\]]*\]|\([^)]*(?:edition|edici[oó]n|[eé]dition|ausgabe|large print|abridged)\))\s*$/iu;
const EDITION =
  /[\s,.:;]+(?:(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|new|revised|illustrated|annotated|large print|abridged|unabridged)\s+)+ed(?:ition|\.)?\s*$/iu;

function withoutEdition(title: string): string {
  return title.replace(BRACKETED, "").replace(EDITION, "");
}

/** "The hobbit, or, There and back again": an alternative title follows the title proper (ISBD 1.1.3). */
const ALTERNATIVE = /,\s+(?:or|ou|oder|o|ó|ovvero|ossia|of|czyli|sive|eller|neu|или|або),?\s+.*$/iu;

function withoutAlternative(title: string): string {
  return title.replace(ALTERNATIVE, "");
}

/** Articles written together with the next word. Arabic and Hebrew ones have a hyphen in romanisation. */
const ELIDED = /^\s*["'«“„‘¿¡.…\s]*(?:[lLyY]['’ʼ]|(?:al|el|ha|he)[-‐](?=\p{L}))/u;
const ARTICLES: ReadonlySet<string> = new Set(
  "the a an la le les un une der die das ein eine el los las una il lo i gli uno o os as um uma het de een den det en ett y yr az egy ο η το οι τα einen".split(
    " ",
  ),
);

/** Uniform titles leave the article out, titles as printed have it, in whatever language. */
function withoutArticle(words: string): string {
  const at = words.indexOf(" ");
  return at > 0 && ARTICLES.has(words.slice(0, at)) ? words.slice(at + 1) : words;
}
