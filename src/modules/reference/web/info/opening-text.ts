import { formatDateTime } from "#kernel/i18n";
import type { Opening } from "#modules/directory";
import type { InfoWords } from "../../messages/info-index.ts";
import type { ReferenceDesk } from "../desk/reference-desk.ts";

/** Whether a branch is open, and until when, by its own clock. */
export function openingText(
  t: InfoWords,
  { locale }: Pick<ReferenceDesk, "locale">,
  opening: Opening,
  zone: string,
): string {
  const when = (at: Temporal.Instant) => formatDateTime(locale, at, zone);
  if (opening.open)
    return opening.until
      ? t("open-until", { time: clockTime(opening.until, zone) })
      : t("open-always");
  return opening.opens ? t("closed-until", { time: when(opening.opens) }) : t("closed");
}

function clockTime(at: Temporal.Instant, zone: string): string {
  return at.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" });
}
