import { asciiDigits } from "./digits.ts";
import { oneHanForm } from "./han.ts";
import { spellOut } from "./letters.ts";
import { dropMarks } from "./marks.ts";

const PLAIN = /^\p{ASCII}*$/u;
/** Accents that stand alone are typed as apostrophes; compatibility decomposition would make them spaces. */
const STANDALONE_ACCENTS = /[`\u00B4\u1FEF\u1FFD\u2018\u2019\u201B\u2032\uFF07\uFF40\u05F3]/g;
/** Between Hebrew letters a double quote is gershayim (the mark of an acronym), no quotation. */
const GERSHAYIM = /(?<=\p{Script=Hebrew})["\u05F4\u201D](?=\p{Script=Hebrew})/gu;
/** Signs whose compatibility form would grow letters onto the word before. */
const LEGAL_SIGNS = /[\u00A9\u00AE\u2117\u2120\u2122]/g;
/** Thin spaces and the Arabic sign that set the digits of a number apart: the comma stands for all of them. */
const THOUSANDS = /[\u2009\u202F\u066C](?<=\p{Nd}.)(?=\p{Nd}{3}(?!\p{Nd}))/gu;
/** Persian joins the halves of a word with a zero-width non-joiner where others write a hyphen. */
const PERSIAN_JOINT = /(?<=\p{Script=Arabic}\p{M}*)\u200C(?=\p{Script=Arabic})/gu;

/**
 * The form in which words are compared: case, accents, letter variants, forms of Han characters and
 * digits made equal, punctuation kept. The same for documents and queries, for composed and decomposed input; folding
 * folded text changes nothing. Lone surrogates become U+FFFD, which is in no word.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replaceAll("`", "'");
  const prepared = text
    .toWellFormed()
    .replace(GERSHAYIM, "'")
    .replace(STANDALONE_ACCENTS, "'")
    .replace(LEGAL_SIGNS, " ")
    .replace(THOUSANDS, ",")
    .replace(PERSIAN_JOINT, "-");
  // Lower case comes before and after: some compatibility forms decompose to capitals (℡, Ⅷ), and
  // some to accents that stand alone (″, the wide ｀).
  const lower = prepared
    .toLowerCase()
    .normalize("NFKD")
    .toLowerCase()
    .replace(STANDALONE_ACCENTS, "'");
  return oneHanForm(asciiDigits(spellOut(dropMarks(lower))).normalize("NFC"));
}
