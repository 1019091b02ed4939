import type { SearchDocument, SearchQuery } from "#kernel/search";
import { author, libraryCode, record } from "./search-corpus.ts";
import { random, word } from "./search-random.ts";

/** A query of the benchmark with the name of its kind. */
export type BenchQuery = { readonly kind: string; readonly search: SearchQuery };

const EACH = 60;
const FACETS = ["library", "language", "form", "decade"].map((name) => ({ name, limit: 20 }));
const PAGE = { facets: FACETS, offset: 0, limit: 20 } as const;
/** A region of the network. */
export const SCOPE: readonly string[] = Array.from({ length: 25 }, (_, i) =>
  libraryCode(i * 8 + 3),
);

type Setting = { readonly records: number; readonly scoped: boolean };

type Maker = (
  next: () => number,
  setting: Setting,
) => Omit<SearchQuery, "facets" | "offset" | "limit">;

/** A record that a reader in the scope can know. */
function knownRecord(next: () => number, { records, scoped }: Setting): SearchDocument {
  for (;;) {
    const known = record(Math.floor(next() * records));
    if (!scoped || known.scope.some((library) => SCOPE.includes(library))) return known;
  }
}

function anyRecord(
  next: () => number,
  setting: Setting,
): { readonly title: string[]; readonly surname: string } {
  const { text } = knownRecord(next, setting);
  const [name = ""] = text["author"] ?? [];
  return {
    title: (text["title"]?.[0] ?? "").toLowerCase().split(" "),
    surname: name.split(",")[0] ?? "",
  };
}

function common(next: () => number, least: number, most: number): string {
  return word(least + Math.floor(next() * (most - least)));
}

const KINDS: Readonly<Record<string, Maker>> = {
  "known title + author": (next, setting) => {
    const { title, surname } = anyRecord(next, setting);
    return { clauses: [{ text: [...title, surname].join(" ") }] };
  },
  "rare word": (next, setting) => {
    const { title } = anyRecord(next, setting);
    return { clauses: [{ text: title.toSorted((a, b) => b.length - a.length)[0] ?? "" }] };
  },
  "two common words": (next) => ({
    clauses: [{ text: `${common(next, 0, 60)} ${common(next, 60, 200)}` }],
  }),
  phrase: (next, setting) => {
    const { title } = anyRecord(next, setting);
    const start = Math.floor(next() * (title.length - 1));
    return { clauses: [{ text: title.slice(start, start + 2).join(" "), match: "phrase" }] };
  },
  prefix: (next) => ({ clauses: [{ text: common(next, 100, 4000).slice(0, 3), match: "prefix" }] }),
  "author + years": (next) => ({
    clauses: [{ field: "author", text: author(Math.floor(next() * 3000)).surname }],
    ranges: { year: { from: 1990, to: 2012 } },
  }),
  "one common word": (next) => ({ clauses: [{ text: common(next, 0, 40) }] }),
};

/** The queries of each kind, the same for every engine. */
export function queries(records: number, scoped: boolean): BenchQuery[] {
  const next = random(20_260_101);
  return Object.entries(KINDS).flatMap(([kind, make]) =>
    Array.from({ length: EACH }, () => ({
      kind,
      search: { ...make(next, { records, scoped }), ...PAGE, ...(scoped ? { scope: SCOPE } : {}) },
    })),
  );
}
