import { IntlMessageFormat } from "intl-messageformat";
import { formatters } from "./formatters.ts";
import type { Locale } from "./locale.ts";

/** One module's texts in one language: key to ICU message (Unicode TR 35, message syntax). */
export type Messages<Key extends string> = Readonly<Record<Key, string>>;

type Values = Readonly<Record<string, string | number | Date>>;
/** Says a message: `words("hits", { count: 3 })`. */
export type Words<Key extends string> = (key: Key, values?: Values) => string;

/**
 * Binds a module's messages. Every language has every key, or it does not compile. Formatters are
 * made once per message and language: making one costs a hundred times as much as using it.
 */
export function defineMessages<Key extends string>(
  texts: Readonly<Record<Locale, Messages<Key>>>,
): (locale: Locale) => Words<Key> {
  const sayers = new Map<Locale, Words<Key>>();
  return (locale) => {
    const known = sayers.get(locale);
    if (known) return known;
    const words = sayer(locale, texts[locale]);
    sayers.set(locale, words);
    return words;
  };
}

function sayer<Key extends string>(locale: Locale, texts: Messages<Key>): Words<Key> {
  const formats = new Map<Key, IntlMessageFormat>();
  return (key, values) => {
    const text = texts[key];
    // Most messages are plain text, and need no formatter at all.
    if (values === undefined && !text.includes("{") && !text.includes("'")) return text;
    const format =
      formats.get(key) ?? new IntlMessageFormat(text, locale, undefined, { formatters });
    formats.set(key, format);
    return String(format.format(values));
  };
}
