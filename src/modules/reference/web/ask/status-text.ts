import { formatDate, type Locale } from "#kernel/i18n";
import { askWords } from "../../messages/ask-index.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";

/** In what an inquiry's standing is told: the home library's time, and other libraries by name. */
export type Telling = {
  readonly library: { readonly timeZone: string };
  /** Names by id, as far as readers are told them. */
  readonly others: ReadonlyMap<string, string>;
};

/** How an inquiry stands, as its reader is told. */
export function statusText(
  locale: Locale,
  row: Pick<Inquiry, "state" | "operatorName" | "dueAt" | "answering">,
  { library: { timeZone }, others }: Telling,
): string {
  const t = askWords(locale);
  const who = row.operatorName ?? "";
  const library = others.get(row.answering ?? "");
  if (row.state === "talking" && library) return t("status-talking-of", { who, library });
  const due =
    row.dueAt &&
    Temporal.Instant.fromEpochMilliseconds(row.dueAt.getTime())
      .toZonedDateTimeISO(timeZone)
      .toPlainDate();
  return t(`status-${row.state}`, { who, date: due ? formatDate(locale, due) : "" });
}
