import { audit } from "#kernel/audit";
import type { Ctx } from "#kernel/tenancy";
import { type ReaderRequest, requestsOfSameReader } from "../../store/desk/reader-history.ts";
import type { RequestRow } from "../../store/requests.ts";
import { deskLibrary } from "./desk-library.ts";
import { ownRequest } from "./own-rows.ts";

/**
 * What the reader of a request asked for before. That somebody looked is noted in the audit, with the
 * request from which they came and without the reader. @throws Refusal `not-found`, `forbidden`.
 */
export async function readerHistory(
  ctx: Ctx,
  id: string,
): Promise<{ readonly row: RequestRow; readonly requests: readonly ReaderRequest[] }> {
  const library = deskLibrary(ctx);
  const row = await ownRequest(ctx, id);
  await audit(ctx, "lending.reader-history-read", row.number);
  return { row, requests: await requestsOfSameReader(ctx, library, id) };
}
