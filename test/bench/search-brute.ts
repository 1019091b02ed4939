import type { FacetCount, SearchDocument, SearchQuery } from "#kernel/search";
import { record } from "./search-corpus.ts";
import type { BenchAnswer } from "./search-peer.ts";
import type { BenchQuery } from "./search-queries.ts";

/** The words of a record, plain because the corpus is: lower-case letters and digits. */
type Words = {
  readonly all: ReadonlySet<string>;
  readonly values: readonly string[][];
  readonly document: SearchDocument;
};

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[a-z\d]+/g) ?? [];
}

function read(document: SearchDocument): Words {
  const values = Object.values(document.text).flat().map(wordsIn);
  return { all: new Set(values.flat()), values, document };
}

function isPhrase(values: readonly string[][], words: readonly string[]): boolean {
  return values.some((value) =>
    value.some((_, at) => words.every((word, i) => value[at + i] === word)),
  );
}

function holds({ all, values, document }: Words, query: SearchQuery): boolean {
  return query.clauses.every(({ text, field, match }) => {
    const words = wordsIn(text);
    if (match === "phrase") return isPhrase(values, words);
    const known =
      field === undefined ? all : new Set((document.text[field] ?? []).flatMap(wordsIn));
    const last = words.at(-1) ?? "";
    const whole = match === "prefix" ? words.slice(0, -1) : words;
    const begins = match !== "prefix" || [...known].some((word) => word.startsWith(last));
    return begins && whole.every((word) => known.has(word));
  });
}

function isAsked(words: Words, query: SearchQuery): boolean {
  const { numbers, scope } = words.document;
  const { from = -Infinity, to = Infinity } = query.ranges?.["year"] ?? {};
  const year = numbers["year"] ?? 0;
  const seen = query.scope === undefined || scope.some((library) => query.scope?.includes(library));
  return seen && year >= from && year <= to && holds(words, query);
}

class Tally {
  readonly #query: SearchQuery;
  readonly #counts: Readonly<Record<string, Map<string, number>>>;
  #total = 0;

  constructor(query: SearchQuery) {
    this.#query = query;
    this.#counts = Object.fromEntries(
      (query.facets ?? []).map(({ name }) => [name, new Map<string, number>()]),
    );
  }

  look(words: Words): void {
    if (!isAsked(words, this.#query)) return;
    this.#total += 1;
    for (const [name, counts] of Object.entries(this.#counts)) {
      for (const value of words.document.facets[name] ?? [])
        counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }

  answer(): BenchAnswer {
    const top = (name: string, limit: number): FacetCount[] =>
      [...(this.#counts[name] ?? [])]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
        .slice(0, limit);
    const facets = (this.#query.facets ?? []).map(
      ({ name, limit }) => [name, top(name, limit)] as const,
    );
    return {
      total: this.#total,
      hits: Math.min(this.#query.limit, this.#total),
      facets: Object.fromEntries(facets),
    };
  }
}

/** What the queries must answer, found by looking at every record. */
export function bruteForce(
  records: number,
  queries: readonly BenchQuery[],
): { readonly query: BenchQuery; readonly answer: BenchAnswer }[] {
  const tallies = queries.map((query) => ({ query, tally: new Tally(query.search) }));
  for (let i = 0; i < records; i++) {
    const words = read(record(i));
    for (const { tally } of tallies) tally.look(words);
  }
  return tallies.map(({ query, tally }) => ({ query, answer: tally.answer() }));
}
