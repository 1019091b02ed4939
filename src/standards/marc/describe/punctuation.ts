const separators = new Set(" :;/=,");
/** ", Ont." and the like after the name of a place. */
const shortPlace = /, \p{Lu}\p{L}{1,4}\.$/u;
/** The last word, up to the length of the longest abbreviation. */
const lastWord = /(?<![\p{L}\p{M}\p{N}])([\p{L}\p{M}\p{N}]{1,6})\.$/u;
const nonSorting = /[\u0098\u009c]/g;

/** Words that end in a full stop because they are shortened. */
const abbreviations = new Set(
  (
    "bros calif cie co colo comp comps conn corp dept ed eds et al etc fils fla geb ill inc inst introd jr ltd " +
    "mass mich minn mr mrs mt no op penn prof pseud pt rev sen ser soc sr st trans univ va viz vol vols wash wis"
  ).split(" "),
);

/** Text without the marks that enclose a part not used in sorting (ISO 6630), and with single blanks. */
export function plainText(text: string): string {
  return text.replace(nonSorting, "").replace(/\s+/g, " ").trim();
}

/**
 * Text without the punctuation that ISBD puts before the next element: blanks, colon, semicolon,
 * slash, equals sign and comma at the end. A full stop goes unless it belongs to an initial or a known
 * abbreviation, or is one of several.
 */
export function trimPunctuation(text: string): string {
  return trimEnding(text, isShortened);
}

/** Text without punctuation at its end; `keepsStop` tells whether a single full stop there belongs to it. */
export function trimEnding(text: string, keepsStop: (trimmed: string) => boolean): string {
  const trimmed = withoutSeparators(plainText(text));
  if (!trimmed.endsWith(".") || trimmed.endsWith("..") || keepsStop(trimmed)) return trimmed;
  return withoutSeparators(trimmed.slice(0, -1));
}

/** The word before a final full stop, if it has six letters at most; otherwise nothing. */
export function finalWord(text: string): string {
  return lastWord.exec(text.slice(-10))?.[1] ?? "";
}

/** Ends in the short name of a place, an initial, or a word known to be an abbreviation. */
function isShortened(text: string): boolean {
  const word = finalWord(text);
  return (
    shortPlace.test(text.slice(-9)) ||
    /^\p{L}$/u.test(word) ||
    abbreviations.has(word.toLowerCase())
  );
}

function withoutSeparators(text: string): string {
  let end = text.length;
  while (end > 0 && separators.has(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Parts joined by full stops, without doubling the one that a part ends with. */
export function joinSentences(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .reduce(
      (text, part) => (text === "" ? part : `${text}${text.endsWith(".") ? " " : ". "}${part}`),
      "",
    );
}

/** `trimPunctuation`, and square brackets that enclose the whole or are left over are gone too. */
export function trimBrackets(text: string): string {
  return trimPunctuation(trimPunctuation(text).replace(/[[\]]/g, ""));
}

/** Several texts tidied, without empty ones and repetitions. */
export function tidy(
  texts: Iterable<string>,
  trim: (text: string) => string = trimPunctuation,
): string[] {
  const seen = new Set<string>();
  for (const text of texts) {
    const trimmed = trim(text);
    if (trimmed !== "") seen.add(trimmed);
  }
  return [...seen];
}
