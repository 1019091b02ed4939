import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SearchDocument, SearchSchema } from "../../port.ts";

const ORDERS = ["es", "sv"];

/** The kinds that the engine's tests index. */
export const titleSchema: SearchSchema = {
  kind: "title",
  text: {
    title: { weight: 8, completes: true },
    author: { weight: 4, completes: true },
    subject: { weight: 2 },
    note: { weight: 1 },
  },
  facets: ["language", "library", "subject"],
  numbers: ["year"],
  sortKeys: ["title"],
  orders: ORDERS,
};

export const placeSchema: SearchSchema = {
  kind: "place",
  text: { name: { weight: 8, completes: true }, title: { weight: 2 } },
  facets: ["language"],
  numbers: ["year"],
  sortKeys: ["title"],
  orders: ORDERS,
};

export const schemas = [titleSchema, placeSchema];

/** A title with only what a test is about. */
export function title(
  id: string,
  text: SearchDocument["text"],
  rest: Partial<SearchDocument> = {},
): SearchDocument {
  return {
    kind: "title",
    id,
    rank: 0,
    text,
    facets: {},
    numbers: {},
    sortKeys: {},
    scope: ["main"],
    ...rest,
  };
}

/** The documents as they come out of a database. */
export async function* stream(
  documents: readonly SearchDocument[],
): AsyncGenerator<SearchDocument> {
  yield* documents;
}

/** Runs with a new directory that is gone afterwards. */
export async function withDirectory<T>(run: (directory: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), "search-"));
  try {
    return await run(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
