import type { SearchSource } from "#kernel/manifest";
import { documentOf } from "./document.ts";
import { titleSchema } from "./schema.ts";
import { titleIds, titleSources } from "../../store/indexing.ts";

/** How titles come into the search index. */
export const titleSource: SearchSource = {
  schema: titleSchema,
  load: async (ctx, ids) =>
    (await titleSources(ctx, ids)).flatMap((source) => documentOf(source) ?? []),
  ids: titleIds,
};
