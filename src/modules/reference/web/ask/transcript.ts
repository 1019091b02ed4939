import type { Context } from "hono";
import { download, type WebEnv } from "#kernel/http";
import { formatDateTime, type Locale } from "#kernel/i18n";
import { libraryName } from "#kernel/tenancy";
import { type OwnInquiry, ownInquiry } from "../../actions/reader/own-inquiry.ts";
import type { Entry } from "../../model/inquiry/entry.ts";
import { attachedTo } from "../files/attached-file.tsx";
import { authorOf } from "../thread/entry.tsx";
import { happened, readerTeller, type Teller } from "../thread/happened.ts";

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

function asText(locale: Locale, inquiry: OwnInquiry): string {
  const teller = readerTeller(locale, inquiry);
  const lines = inquiry.entries.map((entry) => lineOf(teller, entry));
  return `${libraryName(inquiry.library, locale)}\n\n${lines.filter(Boolean).join("\n\n")}\n`;
}

function lineOf(teller: Teller, entry: Entry): string {
  const at = Temporal.Instant.fromEpochMilliseconds(entry.at.getTime());
  const when = `${formatDateTime(teller.locale, at, teller.zone)} (${teller.zone})`;
  if (entry.kind === "event") {
    const text = happened(teller, entry.data);
    return text === null ? "" : `— ${text} ${when}`;
  }
  const file = attachedTo(entry.data);
  return [`${authorOf(entry, teller)}, ${when}`, entry.body, file?.name].filter(Boolean).join("\n");
}
