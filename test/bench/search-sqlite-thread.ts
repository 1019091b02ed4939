import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import type { FacetCount, SearchClause, SearchQuery } from "#kernel/search";
import { valuesOf } from "./search-columns.ts";
import type { Column, Columns } from "./search-columns.ts";
import type { BenchAnswer } from "./search-peer.ts";

const { file, columns }: { file: string; columns: Columns } = workerData;
const { years, facets } = columns;
const database = new DatabaseSync(file, { readOnly: true });
const find = database.prepare("SELECT rowid FROM titles WHERE titles MATCH ? ORDER BY rowid");
find.setReturnArrays(true);

function expression({ text, field, match }: SearchClause): string {
  const words = text.toLowerCase().split(" ");
  const quoted = match === "phrase" ? [`"${words.join(" ")}"`] : words.map((word) => `"${word}"`);
  const matched = quoted.join(" AND ") + (match === "prefix" ? " *" : "");
  return field === undefined ? matched : `${field} : (${matched})`;
}

const scopes = new Map<string, Uint8Array>();

/** One byte a record: whether a library of the scope holds it. */
function inScope(scope: readonly string[], libraries: Column): Uint8Array {
  const known = scopes.get(scope.join());
  if (known !== undefined) return known;
  const wanted = new Set(scope.map((value) => libraries.values.indexOf(value)));
  const isIn = (_: number, row: number): number =>
    valuesOf(libraries, row).some((value) => wanted.has(value)) ? 1 : 0;
  const marks = Uint8Array.from(years, isIn);
  scopes.set(scope.join(), marks);
  return marks;
}

/** Whether a row is in the years and the scope asked for. */
function rowTest({ ranges, scope }: SearchQuery): (row: number) => boolean {
  const { from = -Infinity, to = Infinity } = ranges?.["year"] ?? {};
  const { library } = facets;
  const marks = scope && library ? inScope(scope, library) : null;
  return (row) => {
    const year = years[row] ?? 0;
    return year >= from && year <= to && (marks === null || marks[row] === 1);
  };
}

function rows(query: SearchQuery): number[] {
  // With setReturnArrays a row is an array, which the types do not say.
  const found = find.all(query.clauses.map(expression).join(" AND ")) as unknown as number[][];
  return found.flat().filter(rowTest(query));
}

function count(
  { starts, data, values }: Column,
  limit: number,
  found: readonly number[],
): FacetCount[] {
  const counts = new Uint32Array(values.length);
  for (const row of found) {
    const end = starts[row + 1] ?? 0;
    for (let i = starts[row] ?? 0; i < end; i++)
      counts[data[i] ?? 0] = (counts[data[i] ?? 0] ?? 0) + 1;
  }
  return values
    .map((value, i) => ({ value, count: counts[i] ?? 0 }))
    .filter((counted) => counted.count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, limit);
}

function answer(query: SearchQuery): BenchAnswer {
  const found = rows(query);
  const counted = (query.facets ?? []).map(({ name, limit }) => {
    const column = facets[name];
    return [name, column ? count(column, limit, found) : []] as const;
  });
  return {
    total: found.length,
    hits: Math.min(query.limit, found.length),
    facets: Object.fromEntries(counted),
  };
}

parentPort?.on("message", ({ id, query }: { id: number; query: SearchQuery }) => {
  parentPort?.postMessage({ id, answer: answer(query) }, []);
});
