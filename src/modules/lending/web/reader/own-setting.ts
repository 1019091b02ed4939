import type { Context } from "hono";
import type { WebEnv } from "#kernel/http";
import { formatDate, type Locale } from "#kernel/i18n";
import type { OwnRequest } from "../../actions/reader/own-requests.ts";
import { type OwnWords, ownWords } from "../../messages/reader-own-index.ts";

/** What the pages of one's own requests are written with. */
export type OwnSetting = { readonly t: OwnWords; readonly locale: Locale };

export function ownSetting(c: Context<WebEnv>): OwnSetting {
  const { locale } = c.get("visit");
  return { t: ownWords(locale), locale };
}

/** A day as the clocks of the request's library have it. */
export function dayAt(
  { locale }: OwnSetting,
  { library }: Pick<OwnRequest, "library">,
  at: Date | Temporal.Instant,
): string {
  const instant = at instanceof Date ? at.toTemporalInstant() : at;
  return formatDate(locale, instant.toZonedDateTimeISO(library?.timeZone ?? "UTC").toPlainDate());
}

/** What it is: the article or chapter, else the title. */
export function nameOf({ row: { citation, number } }: Pick<OwnRequest, "row">): string {
  return citation.titleOfComponent ?? citation.title ?? number;
}

/** What happens now and what comes next, in words. */
export function nowWords(setting: OwnSetting, own: OwnRequest): string {
  const { row, names, pickup, answerBy } = own;
  return setting.t(`now-${row.state}`, {
    library: (row.supplier && names.get(row.supplier)) || "none",
    date: row.dueAt ? dayAt(setting, own, row.dueAt) : "none",
    answer: answerBy ? dayAt(setting, own, answerBy) : "none",
    branch: pickup ?? "none",
  });
}
