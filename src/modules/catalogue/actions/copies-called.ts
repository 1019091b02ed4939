import type { FoundCopy } from "#kernel/manifest";
import type { Ctx } from "#kernel/tenancy";
import { copiesByMark } from "../store/copies-by-mark.ts";

const MOST = 20;

/** The visitor's library's copies with this barcode, or of the record with this number. */
export async function copiesCalled(ctx: Ctx, text: string): Promise<readonly FoundCopy[]> {
  const mark = text.trim();
  if (mark === "" || mark.length > 255 || ctx.library === null) return [];
  const copies = await copiesByMark(ctx, ctx.library, mark, MOST);
  return copies.map(({ titleId, ...copy }) => ({ ...copy, href: `/titles/${titleId}` }));
}
