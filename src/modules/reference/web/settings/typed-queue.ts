import { locales } from "#kernel/i18n";
import type { Queue } from "../../model/desk/queue.ts";

/** A queue's form as text, by field name. */
export type TypedQueue = Readonly<Record<string, string>>;

/** A stored queue as its form shows it. */
export function typedQueue({ names, skill, languages }: Queue): TypedQueue {
  return {
    ...Object.fromEntries(locales.map((locale) => [`names.${locale}`, names[locale] ?? ""])),
    skill: skill ?? "",
    languages: languages.join(" "),
  };
}

/** What was typed, as a queue is entered. */
export function queueInput(typed: TypedQueue): object {
  const names = locales.map((locale) => [locale, typed[`names.${locale}`] ?? ""]);
  return {
    names: Object.fromEntries(names.filter(([, name]) => name !== "")),
    skill: typed["skill"] || null,
    languages: (typed["languages"] ?? "").split(/[\s,;]+/).filter(Boolean),
  };
}
