import type { Interval } from "./schedule.ts";

const TIME = /^(\d{1,2})(?:[:.h](\d{2})?)?\s*(am|pm)?$/;
const BETWEEN = /[-–—−~]|\bto\b|\ba\b|إلى|حتى/u;
const SEPARATOR = /[,;،؛\n]/u;
const LONGEST = 200;

/**
 * A day's opening hours as people type them: `9-13, 14:30-18`, `9 am to 5 pm`, `18:00–02:00`
 * (past midnight), nothing when closed. @returns null when it cannot be read.
 */
export function parseDay(typed: string): readonly Interval[] | null {
  const text = asciiDigits(typed).trim().toLowerCase();
  if (text === "") return [];
  if (text.length > LONGEST) return null;
  const intervals = text
    .split(SEPARATOR)
    .filter((part) => part.trim())
    .map(parseInterval);
  return intervals.every((interval) => interval !== null) ? intervals : null;
}

/** The same in the form that `parseDay` reads. */
export function formatDay(intervals: readonly Interval[]): string {
  return intervals.map(({ opens, closes }) => `${opens}–${closes}`).join(", ");
}

function parseInterval(text: string): Interval | null {
  const [from = "", to = "", ...rest] = text.split(BETWEEN);
  const opens = parseTime(from);
  const closes = parseTime(to);
  return opens === null || closes === null || rest.length > 0 ? null : { opens, closes };
}

function parseTime(text: string): string | null {
  const [read, hours, minutes = "00", half] = TIME.exec(text.trim()) ?? [];
  if (read === undefined || Number(minutes) > 59) return null;
  const hour = half ? onTwentyFour(Number(hours), half) : Number(hours);
  if (hour > 24 || (hour === 24 && minutes !== "00") || hour < 0) return null;
  // 24:00 is midnight at the day's end (ISO 8601-1:2019 §5.3.2), the same as 00:00 of the next.
  return `${String(hour % 24).padStart(2, "0")}:${minutes}`;
}

/** 12 am is midnight, 12 pm noon; 13 pm is nothing. */
function onTwentyFour(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return -1;
  return (hour % 12) + (half === "pm" ? 12 : 0);
}

/** The same text with Arabic and Persian digits as those of ASCII. */
export function asciiDigits(text: string): string {
  return text.replaceAll(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
