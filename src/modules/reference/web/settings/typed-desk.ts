import { locales } from "#kernel/i18n";
import { DESK_RANGES, type DeskSettings } from "../../model/desk/settings.ts";

/** The form of the settings as text, by field name; a tick is there or is not. */
export type TypedDesk = Readonly<Record<string, string>>;

export const DESK_TICKS = ["chat", "namesOtherLibrary", "joinsNetwork"] as const;
export const DESK_TEXTS = ["greeting", "disclosure", "information"] as const;
export type DeskText = (typeof DESK_TEXTS)[number];
export type DeskNumber = keyof typeof DESK_RANGES;
const NUMBERS = Object.keys(DESK_RANGES) as readonly DeskNumber[];
const OPTIONAL: ReadonlySet<DeskNumber> = new Set(["partnerAfter", "hue"]);

/** Stored settings, as the form shows them. */
export function typedFrom(settings: DeskSettings): TypedDesk {
  const typed: Record<string, string> = {
    languages: settings.languages.join(" "),
    sites: settings.sites.join("\n"),
  };
  for (const name of DESK_TICKS) typed[name] = settings[name] ? "on" : "";
  for (const name of NUMBERS) typed[name] = String(settings[name] ?? "");
  for (const name of DESK_TEXTS)
    for (const locale of locales) typed[`${name}.${locale}`] = settings[name][locale] ?? "";
  return typed;
}

/** What was typed, as the settings have it; what is no number stays none, to be refused. */
export function inputFrom(typed: TypedDesk): object {
  const value = (name: string) => typed[name] ?? "";
  return {
    languages: value("languages")
      .split(/[\s,;]+/)
      .filter(Boolean),
    sites: value("sites").split(/\s+/).filter(Boolean),
    ...Object.fromEntries(DESK_TICKS.map((name) => [name, value(name) !== ""])),
    ...Object.fromEntries(NUMBERS.map((name) => [name, numberIn(name, value(name))])),
    ...Object.fromEntries(DESK_TEXTS.map((name) => [name, textsIn(name, typed)])),
  };
}

function numberIn(name: DeskNumber, typed: string): number | null {
  if (typed === "") return OPTIONAL.has(name) ? null : Number.NaN;
  return Number(typed);
}

function textsIn(name: DeskText, typed: TypedDesk): Readonly<Record<string, string>> {
  const texts = locales.map((locale) => [
    locale,
    (typed[`${name}.${locale}`] ?? "").replaceAll("\r\n", "\n"),
  ]);
  return Object.fromEntries(texts.filter(([, text]) => text !== ""));
}
