import { randomUUID } from "node:crypto";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { command, databaseUrl, dropDatabase } from "../../../../test/harness/postgres.ts";
import type { SearchDocument, SearchPort } from "../port.ts";
import { InlineEngine } from "./inline-engine.ts";
import { schemas, withDirectory } from "./testing/library.ts";
import type { Condition, ConditionTree } from "./testing/tsquery.ts";
import {
  condition,
  plainDocument,
  someLibraries,
  tree as anyTree,
  vectorSql,
  vectorTexts,
} from "./testing/tsquery.ts";
import { checkSchemas } from "./validate.ts";

const name = `search_${randomUUID().replaceAll("-", "")}`;
let database: pg.Pool;

beforeAll(async () => {
  const { ownerUrl } = inject("postgres");
  await command(ownerUrl, `create database ${name}`);
  database = new pg.Pool({ connectionString: databaseUrl(ownerUrl, name) });
  await database.query(
    "create table titles (id text primary key, words tsvector, language text, year int, libraries text[])",
  );
});

afterAll(async () => {
  await database.end();
  await dropDatabase(inject("postgres").ownerUrl, name);
});

async function put(document: SearchDocument): Promise<void> {
  const language = document.facets["language"]?.[0] ?? null;
  await database.query(
    `insert into titles values ($1, ${vectorSql(5)}, $2, $3, $4)
     on conflict (id) do update
       set words = excluded.words, language = excluded.language,
           year = excluded.year, libraries = excluded.libraries`,
    [document.id, language, document.numbers["year"], document.scope, ...vectorTexts(document)],
  );
}

type Question = {
  readonly conditions: readonly Condition[];
  readonly tree: ConditionTree | null;
  readonly scope: readonly string[] | undefined;
  readonly from: number;
};

/** The documents of a question and how many there are in each language, from PostgreSQL. */
async function askPostgres({ conditions, tree, scope, from }: Question): Promise<unknown> {
  const matched = conditions.map((_, i) => `words @@ $${i + 3}::tsquery`);
  const joined = tree === null ? [] : [tree.sql(conditions.length + 3)];
  const where = [
    "year >= $1",
    "($2::text[] is null or libraries && $2)",
    ...matched,
    ...joined,
  ].join(" and ");
  const { rows } = await database.query(
    `with found as (select * from titles where ${where})
     select (select coalesce(array_agg(id order by id collate "C"), '{}') from found) as ids,
            (select coalesce(json_object_agg(language, n), '{}')
               from (select language, count(*) as n from found where language is not null
                      group by language) as counted) as languages`,
    [from, scope ?? null, ...conditions.map(({ tsquery }) => tsquery), ...(tree?.tsqueries ?? [])],
  );
  return rows[0];
}

async function askEngine(
  engine: SearchPort,
  { conditions, tree, scope, from }: Question,
): Promise<unknown> {
  const result = await engine.query({
    clauses: conditions.map(({ clause }) => clause),
    where: tree?.where,
    ranges: { year: { from } },
    scope,
    facets: [{ name: "language", limit: 10 }],
    offset: 0,
    limit: 1000,
  });
  const isAsTyped = result.corrected === undefined;
  const languages = (result.facets["language"] ?? []).map(({ value, count }) => [value, count]);
  return {
    ids: isAsTyped ? result.hits.map(({ id }) => id).toSorted() : [],
    languages: isAsTyped ? Object.fromEntries(languages) : {},
  };
}

const question = fc.record({
  conditions: fc.array(condition, { maxLength: 2 }),
  tree: fc.option(anyTree, { nil: null }),
  scope: fc.option(someLibraries, { nil: undefined }),
  from: fc.integer({ min: 1989, max: 1996 }),
});

test("for any query, after any changes, it finds what tsvector @@ tsquery finds", async () => {
  const batches = fc.array(fc.array(plainDocument, { minLength: 1, maxLength: 30 }), {
    minLength: 1,
    maxLength: 4,
  });
  const questions = fc.array(question, { minLength: 10, maxLength: 20 });
  const limits = { journalBytes: 4000, leastMerged: 1 };
  const property = fc.asyncProperty(batches, fc.nat(5), questions, (changes, every, asked) =>
    withDirectory(async (directory) => {
      const report = (problem: string): never => {
        throw new Error(problem);
      };
      const engine = new InlineEngine({
        directory,
        schemas: checkSchemas(schemas),
        report,
        limits,
      });
      await database.query("truncate titles");
      for (const [i, documents] of changes.entries()) {
        await engine.apply(
          documents.map((document) => ({ put: document })),
          BigInt(i),
        );
        for (const document of documents) await put(document);
      }
      const gone = changes
        .flat()
        .filter((_, i) => i % (every + 2) === 0)
        .map(({ id }) => id);
      await engine.apply(
        gone.map((id) => ({ remove: { kind: "title", id } })),
        99n,
      );
      await database.query("delete from titles where id = any($1)", [gone]);
      for (const one of asked) expect(await askEngine(engine, one)).toEqual(await askPostgres(one));
      await engine.close();
    }),
  );
  await fc.assert(property, { numRuns: 30 });
});
