/** Scripts of ISO 15924 that stand for several of Unicode's. */
const WRITTEN_IN: Readonly<Record<string, readonly string[]>> = {
  Hans: ["Hani"],
  Hant: ["Hani"],
  Jpan: ["Hani", "Hira", "Kana"],
  Kore: ["Hang", "Hani"],
};

/** Which of the languages a text may be in, by the script that each is written in; undefined: none. */
export function languageByScript(text: string, languages: readonly string[]): string | undefined {
  return languages.find((language) => scriptsOf(language).some((script) => isIn(text, script)));
}

function scriptsOf(language: string): readonly string[] {
  const { script = "Latn" } = new Intl.Locale(language).maximize();
  return WRITTEN_IN[script] ?? [script];
}

function isIn(text: string, script: string): boolean {
  try {
    return new RegExp(`\\p{Script=${script}}`, "u").test(text);
  } catch {
    return false; // a script that this engine's Unicode does not know
  }
}
