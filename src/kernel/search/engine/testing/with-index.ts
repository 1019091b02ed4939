import type { SearchDocument, SearchPort, SearchQuery, SearchResult } from "../../port.ts";
import { openSearch } from "../open-search.ts";
import { schemas, stream, withDirectory } from "./library.ts";

/** Runs with an index of these documents, in the calling thread. */
export async function withIndex<T>(
  documents: readonly SearchDocument[],
  run: (engine: SearchPort) => Promise<T>,
): Promise<T> {
  return withDirectory(async (dir) => {
    const engine = await openSearch({ dir, schemas, threads: 0 });
    await engine.rebuild(stream(documents), 1n);
    const result = await run(engine);
    await engine.close();
    return result;
  });
}

/** The answer to a text typed into the search field. */
export function search(
  engine: SearchPort,
  text: string,
  rest: Partial<SearchQuery> = {},
): Promise<SearchResult> {
  return engine.query({ clauses: [{ text }], offset: 0, limit: 20, ...rest });
}

/** Ids of what a text finds, best first. */
export async function found(
  engine: SearchPort,
  text: string,
  rest: Partial<SearchQuery> = {},
): Promise<string[]> {
  const { hits } = await search(engine, text, rest);
  return hits.map(({ id }) => id);
}
