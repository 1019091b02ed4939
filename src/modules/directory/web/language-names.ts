import { type Locale, languageName, locales } from "#kernel/i18n";

const LETTERS = "abcdefghijklmnopqrstuvwxyz".split("");
let known: ReadonlyMap<string, string> | undefined;

/** Names of languages in every language of the interface, to their codes (ISO 639-1). */
function codesByName(): ReadonlyMap<string, string> {
  known ??= new Map(
    LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap((code) =>
      locales
        .map((locale) => languageName(locale, code).toLowerCase())
        .filter((name) => name !== code)
        .map((name) => [name, code] as const),
    ),
  );
  return known;
}

/** Codes of languages typed by name or code, separated by commas, each once; what names none stays as typed. */
export function languageCodes(typed: string): readonly string[] {
  const words = typed.split(/[,;،؛\n]/u).map((word) => word.trim());
  const codes = words.filter(Boolean).map((word) => codesByName().get(word.toLowerCase()) ?? word);
  return [...new Set(codes)];
}

/** The languages as they are typed: by name where the name is understood, separated by commas. */
export function languageText(locale: Locale, codes: readonly string[]): string {
  const words = codes.map((code) => {
    const name = languageName(locale, code);
    return codesByName().get(name.toLowerCase()) === code ? name : code;
  });
  return words.join(locale === "ar" ? "، " : ", ");
}
