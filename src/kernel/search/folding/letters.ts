/** Letters that Unicode does not decompose, and the spelling readers type instead. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ł", "l"],
  ["ħ", "h"],
  ["ı", "i"],
  ["ŋ", "n"],
  ["ĸ", "k"],
  ["ŧ", "t"],
  ["ƀ", "b"],
  ["ơ", "o"],
  ["ư", "u"],
  // Greek: the final form is a matter of position only.
  ["ς", "σ"],
  // Hebrew final forms.
  ["ך", "כ"],
  ["ם", "מ"],
  ["ן", "נ"],
  ["ף", "פ"],
  ["ץ", "צ"],
  // Arabic: letters that are written for one another, and the Persian and Urdu shapes of them.
  ["ٱ", "ا"],
  ["ة", "ه"],
  ["ى", "ي"],
  ["ی", "ي"],
  ["ې", "ي"],
  ["ک", "ك"],
  ["ہ", "ه"],
  ["ھ", "ه"],
  ["ە", "ه"],
]);

const SPECIAL = new RegExp(`[${[...SPELLINGS.keys()].join("")}]`, "gu");

/** Replaces special letters in lower-case, decomposed text. */
export function spellOut(text: string): string {
  return text.replace(SPECIAL, (letter) => SPELLINGS.get(letter) ?? letter);
}
