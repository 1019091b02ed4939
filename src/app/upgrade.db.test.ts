import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { findMigrations, migrate } from "#kernel/db";
import { command, databaseUrl, dropDatabase } from "#test/postgres";

const database = `upgrade_${randomUUID().replaceAll("-", "")}`;
const { ownerUrl } = inject("postgres");
const url = databaseUrl(ownerUrl, database);
const client = new pg.Client({ connectionString: url });

/** The first migration of those that are tried here. */
const FIRST_AFTER = "20261128T0900";

/** Rows as they were kept by the migrations before it. */
const BEFORE = `
  set app.reach = 'system';
  insert into library (id, code, name, mark) values
    ('00000000-0000-7000-8000-000000000001', 'hill', 'Hill', 'H'), ('00000000-0000-7000-8000-000000000002', 'sea', 'Sea', 'S');
  insert into ill_series (agency, last) values
    ('ISIL:ZZ-HILL', 9000), ('ISIL:ZZ-HILL supplies', 17), ('ISIL:ZZ-SEA supplies', 412);

  insert into shared_cost (id, names, year, currency, total, formula)
    select ('00000000-0000-7000-8000-0000000001' || at)::uuid, '{}', 2026, currency, 50000, '{"minimum":"1000"}'
    from (values ('01', 'HUF'), ('02', 'IQD'), ('03', 'EUR'), ('04', 'SLL')) as given (at, currency);
  insert into shared_cost_party (cost_id, library_id, population, uses, minimum, maximum)
    select id, '00000000-0000-7000-8000-000000000001', 7, 8, 900, null from shared_cost;
  insert into shared_cost_result (id, cost_id, fixed_at, names, year, currency, total, note, formula)
    select id, id, now(), names, year, currency, total, '', formula from shared_cost;
  insert into shared_cost_share (result_id, library_id, amount, workings)
    select id, '00000000-0000-7000-8000-000000000001', 16667, '{"terms":[],"part":{"n":"1","d":"3"},
      "before":{"n":"50000","d":"3"},"exact":{"n":"50000","d":"3"},"held":null,"lifted":true,"amount":"16667"}'
    from shared_cost_result;

  insert into project (id, slug, names, currency, starts, ends)
    select id, currency, '{}', currency, '2026-01-01', '2026-12-31' from shared_cost;
  insert into project_line (id, project_id, name, budget) select id, id, 'Scans', 800 from project;
  insert into project_expense (id, project_id, line_id, spent_on, what, amount)
    select id, id, id, '2026-02-01', 'Paper', 70 from project;
  insert into project_contribution (id, project_id, kind, party, what, pledged, given, rate)
    select gen_random_uuid(), id, kind, 'library:hill', '', 1050, 333, rate
    from project, (values ('money', null), ('hours', 24)) as given (kind, rate);`;

beforeAll(async () => {
  await command(ownerUrl, `create database ${database}`);
  await migrate(
    url,
    findMigrations().filter(({ name }) => name < FIRST_AFTER),
  );
  await command(url, BEFORE);
  await migrate(url);
  await client.connect();
  await client.query("set app.reach = 'system'");
});
afterAll(async () => {
  await client.end();
  await dropDatabase(ownerUrl, database);
});

const rows = async (query: string, ...values: readonly string[]) =>
  (await client.query<Record<string, unknown>>(query, [...values])).rows;

describe("a database of before, brought to the newest schema", () => {
  test("numbers supplies on from the largest number that any library has given", async () => {
    expect(await rows("select nextval('ill_supply_series')::int as number")).toEqual([
      { number: 413 },
    ]);
  });

  test.each([
    ["HUF", 100],
    ["IQD", 1000],
    ["SLL", 100],
    ["EUR", 1],
  ])("keeps amounts of %s what they were, in units %i times finer", async (currency, finer) => {
    const [cost] = await rows(
      `select shared_cost.total::int, shared_cost.formula, population::int, uses::int,
        minimum::int, maximum::int, result.total::int as fixed, amount::int, workings
      from shared_cost join shared_cost_party on shared_cost_party.cost_id = shared_cost.id
      join shared_cost_result result on result.cost_id = shared_cost.id
      join shared_cost_share on result_id = result.id where shared_cost.currency = $1`,
      currency,
    );
    const exact = { n: String(50_000 * finer), d: "3" };
    expect(cost).toMatchObject({
      total: 50_000 * finer,
      formula: { minimum: "1000" },
      population: 7,
      uses: 8,
      minimum: 900 * finer,
      maximum: null,
      fixed: 50_000 * finer,
      amount: 16_667 * finer,
      workings: {
        part: { n: "1", d: "3" },
        before: exact,
        exact,
        terms: [],
        held: null,
        lifted: true,
        amount: String(16_667 * finer),
      },
    });
  });

  test.each([
    ["HUF", 100],
    ["EUR", 1],
  ])("keeps the book of a project in %s, and its hours", async (currency, finer) => {
    const book = await rows(
      `select budget::int, amount::int, kind, pledged::int, given::int, rate::int
      from project join project_line line on line.project_id = project.id
      join project_expense expense on expense.project_id = project.id
      join project_contribution gift on gift.project_id = project.id
      where currency = $1 order by kind`,
      currency,
    );
    const own = { budget: 800 * finer, amount: 70 * finer };
    expect(book).toEqual([
      { ...own, kind: "hours", pledged: 1050, given: 333, rate: 24 * finer },
      { ...own, kind: "money", pledged: 1050 * finer, given: 333 * finer, rate: null },
    ]);
  });

  test("lets nobody past the policies again", async () => {
    const open =
      await rows(`select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
      and not relforcerowsecurity and relname <> 'migration'`);
    expect(open).toEqual([]);
  });
});
