export { chooseLocale, direction, isLocale, type Locale, localeNames, locales } from "./locale.ts";
export { defineMessages, type Messages, type Words } from "./messages.ts";
export {
  countryName,
  formatDate,
  formatDateTime,
  formatList,
  formatMoment,
  formatNumber,
  formatShare,
  languageName,
} from "./format.ts";
export { inLanguage, type LocalText } from "./local-text.ts";
