import type { NoticeKind, PushRhythm, Rhythms } from "./kind.ts";
import { endOfQuiet, firstAt, nextAt, type QuietHours } from "./quiet.ts";

/** When a person wants to hear nothing, and where their clock hangs. */
export type Hours = {
  /** IANA name. */
  readonly zone: string;
  readonly quiet: QuietHours | null;
  /** Nothing before this day begins. */
  readonly pausedUntil: Temporal.PlainDate | null;
};

/** The hour at which what came since yesterday is mailed together. */
export const MORNING = Temporal.PlainTime.from("08:00");

/** What holds for a kind of news: the person's wish, else what is usual. Where it must not be missed, its mail comes. */
export function rhythmsFor(kind: NoticeKind, wish: Rhythms | undefined): Rhythms {
  const { mail, push } = wish ?? kind.usual;
  if (kind.maySilence || mail !== "never") return { mail, push };
  return { mail: kind.usual.mail === "never" ? "at-once" : kind.usual.mail, push };
}

/** What is told when, and what must not wait for the end of a pause. */
export type Occasion = {
  readonly rhythm: Rhythms["mail"] | PushRhythm;
  readonly maySilence: boolean;
  readonly at: Temporal.Instant;
};

/**
 * When news of `at` is to be told by one channel, `now` or later; null: never. It is asked anew each
 * time with the wishes of that moment, so that a change of mind holds for what waits already.
 */
export function dueAt(
  { rhythm, maySilence, at }: Occasion,
  { zone, quiet, pausedUntil }: Hours,
  now: Temporal.Instant,
): Temporal.Instant | null {
  if (rhythm === "never") return null;
  const wanted = rhythm === "daily" ? nextAt(at, MORNING, zone) : at;
  const resumed = pausedUntil && maySilence ? firstAt(pausedUntil, MIDNIGHT, zone) : wanted;
  const due = later(later(wanted, resumed), now);
  return quiet ? endOfQuiet(due, quiet, zone) : due;
}

const MIDNIGHT = Temporal.PlainTime.from("00:00");

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) >= 0 ? a : b;
}
