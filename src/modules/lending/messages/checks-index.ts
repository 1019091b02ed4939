import { defineMessages, formatDate, type Locale } from "#kernel/i18n";
import { ar } from "./checks-ar.ts";
import { en } from "./checks-en.ts";
import { es } from "./checks-es.ts";
import { moneyWords } from "./money-words.ts";

export const checksMessages = defineMessages({ en, es, ar });
export type ChecksKey = keyof typeof en;

export function isChecksKey(key: string): key is ChecksKey {
  return Object.hasOwn(en, key);
}

type Value = Readonly<Record<string, string | number | null>>;

export type ChecksWords = {
  /** What was found, and what to do next. `branch`: its name, where the finding has its code. */
  readonly finding: (one: { readonly code: string; readonly value: Value }) => string;
  /** What a button says that overrules the finding. */
  readonly override: (code: string) => string;
};

/** The sentences in which pages tell of findings. */
export function checksWords(locale: Locale): ChecksWords {
  const words = checksMessages(locale);
  return {
    finding: ({ code, value }) => (isChecksKey(code) ? words(code, shown(locale, value)) : code),
    override: (code) => words(code === "at-home" ? "override-at-home" : "override"),
  };
}

/** `none` where nothing is known; a year without grouping, amounts and days as the language writes them. */
function shown(locale: Locale, value: Value): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      if (one === null || one === "") return [name, "none"];
      if (name === "amount") return [name, moneyWords(locale, String(one), String(value.currency))];
      if (name === "due") return [name, dayWords(locale, String(one))];
      return [name, name === "year" ? String(one) : one];
    }),
  );
}

/** Days come from other systems. */
function dayWords(locale: Locale, day: string): string {
  try {
    return formatDate(locale, Temporal.PlainDate.from(day));
  } catch {
    return day;
  }
}
