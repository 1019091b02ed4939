import type { Ctx } from "#kernel/tenancy";
import { TITLE_KIND } from "../search/schema.ts";

const MOST = 8;

/** What the reader may be about to type: titles, names and subjects of the shelf, best first. */
export async function completeWords(ctx: Ctx, typed: string): Promise<readonly string[]> {
  const found = await ctx.search.complete(typed, MOST, undefined, [TITLE_KIND]);
  return found.map(({ text }) => text);
}
