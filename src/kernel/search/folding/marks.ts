/**
 * Marks that are accents or vocalisation, not letters: they may be left out when typing. The vowel
 * signs of the Indic scripts, Thai and kana sound marks are letters in this sense and stay.
 *
 * Cyrillic й, ў, ї, ѓ and ќ are letters of their own (й is not и), so their mark stays with its
 * base; ё is written е in most running text, so its dots go like any accent.
 */
const ACCENTS = [
  "[\\u0300\\u0302-\\u0305\\u0307\\u0309-\\u036F]",
  "(?<![гк])\\u0301",
  "(?<![иу])\\u0306",
  "(?<!і)\\u0308",
  // Cyrillic titlo and its kin
  "[\\u0483-\\u0487]",
  // Hebrew points and accents (not maqaf U+05BE nor punctuation)
  "[\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7]",
  // Arabic harakat, combining hamza and madda, Qur'anic signs, tatweel
  "[\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E4\\u06E7\\u06E8\\u06EA-\\u06ED\\u08CA-\\u08E1\\u08E3-\\u08FF]",
  // Syriac vowels
  "[\\u0730-\\u074A]",
  "[\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]",
];

/**
 * Signs without width or sound: soft hyphen, zero-width characters, direction marks, variation
 * selectors, and the primes and half rings by which romanisation writes soft sign, ayn and hamza.
 */
const SILENT =
  "[\\u00AD\\u02B9-\\u02BF\\u02C6-\\u02CF\\u02EE\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFE00-\\uFE0F\\uFEFF\\u{E0000}-\\u{E0FFF}]";

const DROPPED = new RegExp([...ACCENTS, SILENT].join("|"), "gu");

/** Removes accents and silent signs from lower-case, decomposed text. */
export function dropMarks(text: string): string {
  return text.replace(DROPPED, "");
}
