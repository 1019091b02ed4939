import {
  formatDate,
  formatDateTime,
  formatList,
  formatNumber,
  inLanguage,
  isLocale,
  languageName,
  type Locale,
} from "#kernel/i18n";
import { isId } from "#kernel/ids";
import { isTrailKey, trailWords } from "../../messages/trail-index.ts";
import { formatDay } from "../../model/opening/day-text.ts";
import { sameData } from "../../model/same-data.ts";
import { weekdays } from "../../model/shape.ts";
import { weekdayWord } from "../times.ts";

/** How the values of a detail are said: in which language and zone, and the names of ids. */
export type Saying = {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly nameOf: (id: string) => string | null;
};

type Fields = Readonly<Record<string, unknown>>;

/** Evidence that only programs compare: it stays in the entry, and says nothing to people. */
const UNSAID = new Set(["sha256"]);

/**
 * What an audit entry says beside its subject, as "role: Reader", one text for each thing said. Of what
 * stood before and stands now, only what differs; ids that nobody can name are left out.
 */
export function detailLines(saying: Saying, detail: Fields): readonly string[] {
  return Object.entries(detail).flatMap(([key, value]) => {
    if (UNSAID.has(key) || (key === "after" && isFields(detail["before"]))) return [];
    const { after } = detail;
    if (key === "before" && isFields(value) && isFields(after))
      return changes(saying, value, after);
    return isFields(value) && !isText(value) && !isMoney(value)
      ? detailLines(saying, value)
      : line(saying, key, value);
  });
}

function line(saying: Saying, key: string, value: unknown): readonly string[] {
  const said = sayValue(saying, key, value);
  if (said === "") return [];
  return [trailWords(saying.locale)("detail-said", { key: keyWords(saying, key), value: said })];
}

function changes(saying: Saying, before: Fields, after: Fields): readonly string[] {
  const t = trailWords(saying.locale);
  return Object.keys({ ...before, ...after }).flatMap((key) => {
    const [was, is] = [before[key], after[key]];
    if (sameData(was, is)) return [];
    if (isFields(was) && isFields(is) && !isMoney(was) && !isMoney(is))
      return changes(saying, was, is);
    const said = (value: unknown) => sayValue(saying, key, value) || t("value-nothing");
    return t("detail-changed", {
      key: keyWords(saying, key),
      before: said(was),
      after: said(is),
    });
  });
}

/** The word for a key; one that has none is shown as it is, for it is better than nothing. */
function keyWords({ locale }: Saying, key: string): string {
  const day = weekdays.find((one) => one === key);
  if (day) return weekdayWord(locale, day);
  const known = `key-${key}`;
  return isTrailKey(known) ? trailWords(locale)(known) : key;
}

/** A value in words; empty when there is nothing to say of it. */
function sayValue(saying: Saying, key: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return sayNumber(saying, key, value);
  if (typeof value === "boolean") return trailWords(saying.locale)(`value-${value}`);
  if (typeof value === "string") return sayText(saying, key, value);
  if (Array.isArray(value)) return sayList(saying, key, value);
  return isFields(value) ? sayFields(saying, value) : "";
}

function sayFields(saying: Saying, value: Fields): string {
  if (isMoney(value)) return `${value.amount} ${value.currency}`;
  if (isText(value)) return inLanguage(value, saying.locale);
  return formatList(saying.locale, detailLines(saying, value));
}

/** Years are not grouped as amounts are. */
function sayNumber({ locale }: Saying, key: string, value: number): string {
  return key === "year" ? String(value) : formatNumber(locale, value);
}

function sayText(saying: Saying, key: string, text: string): string {
  const { locale, nameOf } = saying;
  if (isId(text)) return nameOf(text) ?? "";
  if (key === "days") return keyWords(saying, text);
  const known = `value-${key === "roles" ? "role" : key}-${text}`;
  if (isTrailKey(known)) return trailWords(locale)(known);
  return sayTerm(saying, key, text) ?? text;
}

/** What a text stands for under a key that says what it is; null where it is as people wrote it. */
function sayTerm(saying: Saying, key: string, text: string): string | null {
  if (key === "language") return languageName(saying.locale, text);
  if (key === "party") return saying.nameOf(text);
  return DATED.has(key) ? sayTime(saying, text) : null;
}

/** Keys of days and instants that the program writes; under any other, what looks like one was typed by people. */
const DATED = new Set(["from", "to", "until", "on", "date", "startsOn", "lastOn", "holdsFrom"]);
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** A day or an instant as people read it; null where the text is none. */
function sayTime({ locale, timeZone }: Saying, text: string): string | null {
  try {
    if (DAY.test(text)) return formatDate(locale, Temporal.PlainDate.from(text));
    return INSTANT.test(text)
      ? formatDateTime(locale, Temporal.Instant.from(text), timeZone)
      : null;
  } catch {
    return null;
  }
}

function sayList(saying: Saying, key: string, list: readonly unknown[]): string {
  if (list.length > 0 && list.every(isInterval)) return formatDay(list);
  const said = list.map((one) =>
    isFields(one) && "role" in one
      ? sayValue(saying, "role", one["role"])
      : sayValue(saying, key, one),
  );
  return formatList(
    saying.locale,
    said.filter((text) => text !== ""),
  );
}

function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function isText(value: Fields): value is Readonly<Record<Locale, string>> {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every(isLocale);
}

function isMoney(value: Fields): value is { readonly amount: string; readonly currency: string } {
  return "amount" in value && "currency" in value;
}

function isInterval(value: unknown): value is { readonly opens: string; readonly closes: string } {
  return isFields(value) && typeof value["opens"] === "string" && "closes" in value;
}
