import { IcalendarFault } from "./fault.ts";
import { type Moment, readMoment, writeMoment } from "./moment.ts";

export const FREQUENCIES = [
  "YEARLY",
  "MONTHLY",
  "WEEKLY",
  "DAILY",
  "HOURLY",
  "MINUTELY",
  "SECONDLY",
] as const;
export const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type IcalendarWeekday = (typeof WEEKDAYS)[number];

/** Parts that list numbers, with the least and the greatest of each; `below`: also from the end. */
const LISTS = {
  BYSECOND: { most: 60, least: 0, below: false },
  BYMINUTE: { most: 59, least: 0, below: false },
  BYHOUR: { most: 23, least: 0, below: false },
  BYMONTHDAY: { most: 31, least: 1, below: true },
  BYYEARDAY: { most: 366, least: 1, below: true },
  BYWEEKNO: { most: 53, least: 1, below: true },
  BYMONTH: { most: 12, least: 1, below: false },
  BYSETPOS: { most: 366, least: 1, below: true },
} as const;
type ListName = keyof typeof LISTS;
const listNames = Object.keys(LISTS).filter((name): name is ListName => name in LISTS);

/** A recurrence rule (RFC 5545 §3.3.10). */
export type Rule = {
  readonly frequency: (typeof FREQUENCIES)[number];
  readonly interval: number;
  readonly count: number | null;
  /** The last moment, included; null: without end. */
  readonly until: Moment | null;
  /** `MO`, or with a number before it where the month or year counts them: `1MO`, `-1FR`. */
  readonly byDay: readonly string[];
  readonly lists: Readonly<Partial<Record<ListName, readonly number[]>>>;
  readonly weekStart: IcalendarWeekday;
};

const MOST = { interval: 1000, count: 10_000, entries: 400 } as const;

/** Reads a rule. @throws IcalendarFault `value-form` for what is none, or counts beyond all measure */
export function readRule(value: string): Rule {
  const parts = partsOf(value);
  const [count, until] = [parts.get("COUNT"), parts.get("UNTIL")];
  if (count !== undefined && until !== undefined) throw new IcalendarFault("value-form", value);
  return {
    frequency: oneOf(FREQUENCIES, parts.get("FREQ") ?? ""),
    interval: number(parts.get("INTERVAL") ?? "1", 1, MOST.interval),
    count: count === undefined ? null : number(count, 1, MOST.count),
    until: until === undefined ? null : readMoment(until),
    byDay: list(parts.get("BYDAY")).map(weekday),
    lists: Object.fromEntries(
      listNames.flatMap((name) =>
        parts.has(name) ? [[name, numbers(name, parts.get(name))]] : [],
      ),
    ),
    weekStart: oneOf(WEEKDAYS, parts.get("WKST") ?? "MO"),
  };
}

/** Each part once, by its name; those that nobody knows are passed over. */
function partsOf(value: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const part of value.trim().toUpperCase().split(";")) {
    const [name = "", said = "", ...rest] = part.split("=");
    if (said === "" || rest.length > 0 || parts.has(name))
      throw new IcalendarFault("value-form", value);
    parts.set(name, said);
  }
  return parts;
}

/** Writes a rule; FREQ stands first, as old programs want it. */
export function writeRule(rule: Rule): string {
  const { frequency, interval, count, until, byDay, lists, weekStart } = rule;
  const parts: (readonly [string, string] | null)[] = [
    ["FREQ", frequency],
    interval === 1 ? null : ["INTERVAL", String(interval)],
    count === null ? null : ["COUNT", String(count)],
    until === null ? null : ["UNTIL", writeMoment(until)],
    ...Object.entries(lists).map(([name, values]) => [name, values.join(",")] as const),
    byDay.length === 0 ? null : ["BYDAY", byDay.join(",")],
    weekStart === "MO" ? null : ["WKST", weekStart],
  ];
  return parts.flatMap((part) => (part ? [part.join("=")] : [])).join(";");
}

function list(said: string | undefined): readonly string[] {
  const entries = said === undefined ? [] : said.split(",");
  if (entries.length > MOST.entries) throw new IcalendarFault("value-form", "entries of a rule");
  return entries;
}

function numbers(name: ListName, said: string | undefined): readonly number[] {
  const { least, most, below } = LISTS[name];
  return list(said).map((one) => {
    const value = number(one.replace(/^[+-]/, ""), least, most);
    if (one.startsWith("-") && !below) throw new IcalendarFault("value-form", one);
    return one.startsWith("-") ? -value : value;
  });
}

function weekday(said: string): string {
  const [, sign = "", position = "", day] =
    /^([+-]?)(\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(said) ?? [];
  if (day === undefined || (sign !== "" && position === ""))
    throw new IcalendarFault("value-form", said);
  if (position === "") return day;
  return `${sign === "-" ? "-" : ""}${number(position, 1, 53)}${day}`;
}

function number(said: string, least: number, most: number): number {
  const value = /^\d{1,6}$/.test(said) ? Number(said) : Number.NaN;
  if (!(value >= least && value <= most)) throw new IcalendarFault("value-form", said);
  return value;
}

function oneOf<Name extends string>(names: readonly Name[], said: string): Name {
  const found = names.find((name) => name === said);
  if (found === undefined) throw new IcalendarFault("value-form", said);
  return found;
}
