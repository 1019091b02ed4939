import type { Visit } from "#kernel/http";
import type { LibraryId } from "#kernel/ids";
import { liveToken } from "#kernel/realtime";
import type { DeskInquiry } from "../../actions/desk/read-inquiry.ts";
import { deskWords } from "../../messages/desk-index.ts";
import { deskKey, INQUIRY_STREAM } from "./inquiry-stream.tsx";
import { type LiveThread, lineWords } from "./live-thread.ts";

/** How a page of the desk follows a conversation. */
export async function liveForStaff(
  visit: Visit,
  library: LibraryId,
  { row, entries }: DeskInquiry,
): Promise<LiveThread> {
  return {
    token: await liveToken(visit),
    kind: INQUIRY_STREAM,
    stream: row.id,
    key: deskKey(library),
    after: entries.at(-1)?.sequence ?? 0,
    words: lineWords(deskWords(visit.locale), visit.locale),
  };
}
