import type { Visit } from "#kernel/http";
import { liveToken } from "#kernel/realtime";
import type { OwnInquiry } from "../../actions/reader/own-inquiry.ts";
import { askWords } from "../../messages/ask-index.ts";
import { INQUIRY_STREAM } from "./inquiry-stream.tsx";
import { type LiveThread, lineWords } from "./live-thread.ts";

/** How a reader's page follows its conversation; null for one of which nothing more comes. */
export async function liveForReader(
  visit: Visit,
  code: string,
  { row, entries }: OwnInquiry,
): Promise<LiveThread | null> {
  if (row.erasedAt || row.state === "merged") return null;
  return {
    token: await liveToken(visit),
    kind: INQUIRY_STREAM,
    stream: row.id,
    key: code,
    after: entries.at(-1)?.sequence ?? 0,
    words: lineWords(askWords(visit.locale), visit.locale),
  };
}
