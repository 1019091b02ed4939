import type { Context } from "hono";
import { download, type WebEnv } from "#kernel/http";
import { formatDateTime, type Locale } from "#kernel/i18n";
import { libraryName } from "#kernel/tenancy";
import { type OwnInquiry, ownInquiry } from "../../actions/reader/own-inquiry.ts";
import { threadWords } from "../../messages/thread-index.ts";
import type { Entry } from "../../model/inquiry/entry.ts";
import { happened, readerTeller } from "../thread/happened.ts";

/** The conversation as a text file, to be taken along. */
export async function transcript(c: Context<WebEnv>, code: string): Promise<Response> {
  const { locale } = c.get("visit");
  const inquiry = await ownInquiry(c.get("visit"), code);
  const text = asText(locale, inquiry);
  return download(c, text, {
    name: `conversation-${inquiry.row.code}.txt`,
    type: "text/plain; charset=utf-8",
  });
}

function asText(locale: Locale, { library, entries }: OwnInquiry): string {
  const lines = entries.map((entry) => lineOf(locale, library.timeZone, entry));
  return `${libraryName(library, locale)}\n\n${lines.filter(Boolean).join("\n\n")}\n`;
}

function lineOf(locale: Locale, zone: string, entry: Entry): string {
  const t = threadWords(locale);
  const at = Temporal.Instant.fromEpochMilliseconds(entry.at.getTime());
  const when = `${formatDateTime(locale, at, zone)} (${zone})`;
  if (entry.kind === "event") {
    const text = happened(readerTeller(locale, { timeZone: zone }), entry.data);
    return text === null ? "" : `— ${text} ${when}`;
  }
  const nameless = t(entry.author === "partner" ? "partner" : "librarian");
  const who = entry.author === "reader" ? t("you") : (entry.authorName ?? nameless);
  return `${who}, ${when}\n${entry.body}`;
}
