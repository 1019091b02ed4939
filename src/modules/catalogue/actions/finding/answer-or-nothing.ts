import { type SearchQuery, SearchRefused, type SearchResult } from "#kernel/search";
import type { Ctx } from "#kernel/tenancy";

/** Asks what a person typed: where that is more than the engine answers, nothing is found. */
export async function answerOrNothing(ctx: Ctx, asked: SearchQuery): Promise<SearchResult> {
  const nothing = {
    total: 0,
    hits: [],
    facets: Object.fromEntries((asked.facets ?? []).map(({ name }) => [name, []])),
    position: 0n,
    beside: (asked.beside ?? []).map(() => []),
  };
  return unlessRefused(ctx.search.query(asked), nothing);
}

/** Another spelling of what was typed; null where there is none. */
export async function suggestionFor(ctx: Ctx, asked: SearchQuery): Promise<string | null> {
  return unlessRefused(ctx.search.suggest(asked), null);
}

async function unlessRefused<T>(answer: Promise<T>, nothing: T): Promise<T> {
  try {
    return await answer;
  } catch (thrown) {
    if (thrown instanceof SearchRefused) return nothing;
    throw thrown;
  }
}
