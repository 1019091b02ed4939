import { formatDate, type Locale } from "#kernel/i18n";
import type { Library } from "#kernel/tenancy";
import { askWords } from "../../messages/ask-index.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";

/** How an inquiry stands, as its reader is told. */
export function statusText(
  locale: Locale,
  row: Pick<Inquiry, "state" | "operatorName" | "dueAt">,
  { timeZone }: Pick<Library, "timeZone">,
): string {
  const due =
    row.dueAt &&
    Temporal.Instant.fromEpochMilliseconds(row.dueAt.getTime())
      .toZonedDateTimeISO(timeZone)
      .toPlainDate();
  return askWords(locale)(`status-${row.state}`, {
    who: row.operatorName ?? "",
    date: due ? formatDate(locale, due) : "",
  });
}
