import type { Formatters } from "intl-messageformat";
import { once } from "./once.ts";

type Locales = Intl.LocalesArgument;

/** Of each style; messages know but a few. */
const key = (kind: string, locales: Locales, style: object | undefined) =>
  style === undefined
    ? `${kind}:${String(locales)}`
    : `${kind}:${String(locales)}:${JSON.stringify(style)}`;

/** What all messages format numbers, dates and plurals with; by itself each message would make its own. */
export const formatters: Formatters = {
  getNumberFormat: (locales, style) =>
    once(key("n", locales, style), () => new Intl.NumberFormat(locales, style)),
  getDateTimeFormat: (locales, style) =>
    once(key("d", locales, style), () => new Intl.DateTimeFormat(locales, style)),
  getPluralRules: (locales, style) =>
    once(key("p", locales, style), () => new Intl.PluralRules(locales, style)),
};
