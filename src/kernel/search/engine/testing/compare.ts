import { expect } from "vitest";
import { sortKey, spelling } from "../../folding/index.ts";
import type {
  BrowseRequest,
  SearchChange,
  SearchDocument,
  SearchPort,
  SearchQuery,
} from "../../port.ts";
import { compareBytes, compareCodePoints } from "../segment/code-points.ts";
import { encodeId } from "../segment/id-code.ts";
import { browseOracle } from "./browse-oracle.ts";
import { expectPreferred } from "./expect-preferred.ts";
import { oracle } from "./oracle.ts";

/** What is in the index after changes, by kind and id. */
export type Corpus = Map<string, SearchDocument>;

export function keyOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind}/${id}`;
}

export function changeCorpus(corpus: Corpus, changes: readonly SearchChange[]): void {
  for (const change of changes) {
    if ("put" in change) corpus.set(keyOf(change.put), change.put);
    else corpus.delete(keyOf(change.remove));
  }
}

function byRank(a: SearchDocument, b: SearchDocument): number {
  return (
    b.rank - a.rank ||
    compareCodePoints(a.kind, b.kind) ||
    compareBytes(encodeId(a.id), encodeId(b.id))
  );
}

/** A text without letters and digits is none. */
function keyOfText(text = ""): string | undefined {
  const key = sortKey(text);
  return key === "" ? undefined : key;
}

function orderOfTexts(locale = "en"): (a: string, b: string) => number {
  const { compare } = new Intl.Collator(locale === "xx" ? "en" : locale);
  return (a, b) => compare(spelling(a), spelling(b)) || compareCodePoints(a, b);
}

/** The order a query asks for, where it is no matter of relevance. */
function sorted(documents: readonly SearchDocument[], sort: SearchQuery["sort"]): string[] {
  if (sort === undefined || sort.by === "relevance") return [];
  const sign = sort.descending === true ? -1 : 1;
  const inOrder = sort.by === "key" ? orderOfTexts(sort.locale) : () => 0;
  const compare = (a: SearchDocument, b: SearchDocument): number => {
    const [x, y] = [a, b].map(({ numbers, sortKeys }) =>
      sort.by === "number" ? numbers[sort.name] : keyOfText(sortKeys[sort.name]),
    );
    if (x === undefined || y === undefined)
      return Number(x === undefined) - Number(y === undefined);
    if (typeof x === "number" && typeof y === "number") return sign * (x - y);
    return sign * inOrder(String(x), String(y));
  };
  return documents.toSorted((a, b) => compare(a, b) || byRank(a, b)).map(keyOf);
}

/** Expects the engine's answer to be what looking at every document gives. */
export async function expectSame(
  engine: SearchPort,
  corpus: Corpus,
  query: SearchQuery,
): Promise<void> {
  const result = await engine.query(query);
  const asRead = oracle([...corpus.values()], query);
  if (result.corrected !== undefined) {
    expect(
      oracle([...corpus.values()], { ...query, where: undefined, filters: {}, ranges: {} }).found,
    ).toEqual([]);
    return;
  }
  const hits = result.hits.map(keyOf);
  expect(result.total).toBe(asRead.found.length);
  expect(hits.toSorted()).toEqual(asRead.found.map(keyOf).toSorted());
  expect(result.facets).toEqual(asRead.facets);
  const order = sorted(asRead.found, query.sort);
  if (order.length > 0) expect(hits).toEqual(order);
  else expectPreferred(result.hits, corpus, query);
}

/** Expects the engine to list what looking at every document lists. */
export async function expectSameTerms(
  engine: SearchPort,
  corpus: Corpus,
  request: BrowseRequest,
): Promise<void> {
  expect(await engine.browse(request)).toEqual(browseOracle([...corpus.values()], request));
}
