import type { View } from "../view.ts";

/** Today by the clocks of Greenwich: a project has partners in many zones, and one calendar. */
export function todayOf({ now }: Pick<View, "now">): string {
  return now.toZonedDateTimeISO("UTC").toPlainDate().toString();
}
