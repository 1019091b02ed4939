import { InvalidInput } from "#kernel/access";
import type { Form } from "#kernel/http";
import type { Hours, NoticeKind, Rhythms } from "#kernel/notices";
import { isZone } from "#standards/icalendar";

const MAIL = ["at-once", "daily", "never"] as const;
const PUSH = ["at-once", "never"] as const;

/** Fields of the form of wishes, for one kind of news. */
export function fieldsOf({ name }: NoticeKind): { readonly mail: string; readonly push: string } {
  return { mail: `mail.${name}`, push: `push.${name}` };
}

/** The wishes that were chosen; what the form does not say stays as is usual. */
export function readWishForm(
  form: Form,
  kinds: readonly NoticeKind[],
): ReadonlyMap<NoticeKind, Rhythms> {
  return new Map(
    kinds.map((kind) => {
      const fields = fieldsOf(kind);
      const mail = MAIL.find((one) => one === form.text(fields.mail)) ?? kind.usual.mail;
      const push = PUSH.find((one) => one === form.text(fields.push)) ?? kind.usual.push;
      return [kind, { mail, push }];
    }),
  );
}

/** The hours that were typed. @throws InvalidInput */
export function readHoursForm(form: Form, now: Temporal.Instant): Hours {
  const zone = form.text("zone");
  const known = isZone(zone);
  const from = timeOf(form, "quiet-from");
  const until = timeOf(form, "quiet-until");
  const faults: Record<string, string> = {
    ...quietFaults(from, until),
    ...(known ? {} : { zone: "zone-unknown" }),
  };
  const pausedUntil = pauseOf(form.text("pause"), known ? zone : "UTC", now, faults);
  if (Object.keys(faults).length > 0) throw new InvalidInput(faults);
  return { zone, quiet: from && until ? { from, until } : null, pausedUntil };
}

/** A time of day; null for none, undefined for what is no time. */
type Typed = Temporal.PlainTime | null | undefined;

function quietFaults(from: Typed, until: Typed): Record<string, string> {
  const faults: Record<string, string> = {};
  if (from === undefined) faults["quiet-from"] = "time-form";
  else if (from === null && until) faults["quiet-from"] = "quiet-both";
  if (until === undefined) faults["quiet-until"] = "time-form";
  else if (until === null && from) faults["quiet-until"] = "quiet-both";
  else if (until && from?.equals(until)) faults["quiet-until"] = "quiet-equal";
  return faults;
}

function timeOf(form: Form, name: string): Typed {
  const text = form.text(name);
  if (text === "") return null;
  // Browsers without a field for times send what was typed; some send seconds (HTML, time state).
  const [, hour = "", minute = ""] = /^(\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?$/.exec(text) ?? [];
  if (hour === "" || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return new Temporal.PlainTime(Number(hour), Number(minute));
}

/** The day on which a pause ends; one that has begun or passed is no pause. */
function pauseOf(
  text: string,
  zone: string,
  now: Temporal.Instant,
  faults: Record<string, string>,
): Temporal.PlainDate | null {
  if (text === "") return null;
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const date = dateOf(text);
  if (!date) faults["pause"] = "date-form";
  else if (Temporal.PlainDate.compare(date, today.add({ years: 1 })) > 0)
    faults["pause"] = "pause-long";
  return date && Temporal.PlainDate.compare(date, today) > 0 ? date : null;
}

function dateOf(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    return null;
  }
}
