export { alphabetical } from "./alphabetical.ts";
export { chooseLocale, direction, isLocale, type Locale, localeNames, locales } from "./locale.ts";
export { defineMessages, type Messages, type Words } from "./messages.ts";
export {
  countryName,
  formatClock,
  formatDate,
  formatDates,
  formatDateTime,
  formatDay,
  formatDayTime,
  formatList,
  formatMoment,
  formatNumber,
  formatShare,
  languageName,
} from "./format.ts";
export { inLanguage, type LocalText } from "./local-text.ts";
