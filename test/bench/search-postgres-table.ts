import type { Pool } from "pg";
import type { SearchDocument } from "#kernel/search";
import { corpus } from "./search-corpus.ts";

const BATCH = 5000;
const vector = (field: string) => `to_tsvector('simple', ${field})`;

/**
 * A catalogue as one makes it for full text search in PostgreSQL: one row a record, a weighted
 * tsvector over all fields and one over the authors alone (a query by weight would make the index
 * recheck every row), libraries as an array. Each value ends with a word that is taken out again, so
 * that no phrase reaches from one value into the next.
 */
const before = [
  "drop table if exists loaded, title",
  `create unlogged table loaded (id int, rank int, year int, language text, form text, decade text,
    library text, title text, author text, subject text, note text)`,
];

const fill = `
  insert into loaded select * from unnest($1::int[], $2::int[], $3::int[], $4::text[], $5::text[],
    $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[])`;

const after = [
  `create table title as select id, rank, year, language, form, decade, library::int[] as library,
    ts_delete(setweight(${vector("title")}, 'A') || setweight(${vector("author")}, 'B')
      || setweight(${vector("subject")}, 'C') || setweight(${vector("note")}, 'D'), 'zzend') as words,
    ts_delete(${vector("author")}, 'zzend') as author
  from loaded order by rank desc, id`,
  "drop table loaded",
  "alter table title add primary key (id)",
  "create index on title using gin (words) with (fastupdate = off)",
  "create index on title using gin (author) with (fastupdate = off)",
  "create index on title using gin (library) with (fastupdate = off)",
  "create index on title (year)",
  "vacuum analyze title",
];

export const libraryNumber = (code: string): number => Number(code.slice(3));
export const codeOfLibrary = (number: number): string => `LIB${String(number).padStart(3, "0")}`;

/** Loads the corpus and makes its indexes. @returns bytes of the table with them. */
export async function makeTable(pool: Pool, records: number): Promise<number> {
  for (const statement of before) await pool.query(statement);
  let rows: Row[] = [];
  let id = 0;
  for await (const document of corpus(records)) {
    rows.push(rowOf(id++, document));
    if (rows.length < BATCH) continue;
    await insert(pool, rows);
    rows = [];
  }
  await insert(pool, rows);
  for (const statement of after) await pool.query(statement);
  const size = await pool.query<{ bytes: string }>(
    "select pg_total_relation_size('title') as bytes",
  );
  return Number(size.rows[0]?.bytes);
}

type Row = readonly (string | number)[];

function rowOf(id: number, { facets, numbers, text, rank }: SearchDocument): Row {
  const values = (field: string) => (text[field] ?? []).map((value) => `${value} zzend`).join(" ");
  return [
    id,
    rank,
    numbers["year"] ?? 0,
    ...["language", "form", "decade"].map((name) => facets[name]?.[0] ?? ""),
    `{${(facets["library"] ?? []).map(libraryNumber).join()}}`,
    ...["title", "author", "subject", "note"].map(values),
  ];
}

async function insert(pool: Pool, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first)
    await pool.query(
      fill,
      first.map((_, column) => rows.map((row) => row[column])),
    );
}
