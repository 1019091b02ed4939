import type { LocalText } from "./opening/schedule.ts";
import type { LibraryData, ProfileFacts } from "./shape.ts";

type Locale = NonNullable<LibraryData["locale"]>;
const LOCALES: readonly Locale[] = ["en", "es", "ar"];

/** What the kernel knows of a member: the face it shows wherever it acts. */
export function faceOf(library: ProfileFacts) {
  const { name, hue, mark, timeZone } = library;
  return { name: plainName(name), names: name, hue, mark, timeZone, locale: localeOf(library) };
}

/** The language in which it writes to its readers: what it says, else the first of its own that we speak. */
export function localeOf({ locale, languages }: Pick<LibraryData, "locale" | "languages">): Locale {
  return locale ?? LOCALES.find((known) => known === languages.find(isSpoken)) ?? "en";
}

/** One name where no language is asked for: the English one, else any. */
export function plainName(name: LocalText): string {
  return [name.en, ...Object.values(name)].find(Boolean) ?? "";
}

function isSpoken(language: string): boolean {
  return LOCALES.some((known) => known === language);
}
