import type { Ctx } from "#kernel/tenancy";
import { publishedNetworkIds } from "../../store/knowledge/articles.ts";
import { ARTICLE } from "./note-change.ts";

/** A library may just have joined: what the network has written is found by its readers too. */
export async function libraryChanged(ctx: Ctx): Promise<void> {
  await ctx.reindex(ARTICLE, await publishedNetworkIds(ctx));
}
