import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { findMigrations, migrate, type Migration } from "#kernel/db";
import { command, databaseUrl, dropDatabase } from "#test/postgres";

const { ownerUrl } = inject("postgres");

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
    from project, (values ('money', null), ('hours', 24)) as given (kind, rate);

  insert into staff_entry (id, library_id, slug, name) values
    ('00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-000000000001', 'ada', 'Ada'),
    ('00000000-0000-7000-8000-0000000000a2', '00000000-0000-7000-8000-000000000001', 'ben', 'Ben'),
    ('00000000-0000-7000-8000-0000000000a3', '00000000-0000-7000-8000-000000000001', 'ben.2', 'Ben'),
    ('00000000-0000-7000-8000-0000000000a4', '00000000-0000-7000-8000-000000000002', 'ada', 'Ada');
  insert into audit_entry (id, at, library_id, actor, action, subject, detail)
    select gen_random_uuid(), now(), '00000000-0000-7000-8000-000000000001', 'Eva', action, subject, detail::jsonb
    from (values ('directory.person-added', 'Ada', '{}'), ('directory.person-changed', 'Ben', '{}'),
      ('directory.person-removed', 'Called Otherwise', '{}'), ('directory.branch-added', 'Ada', '{}'),
      ('directory.agreement-signed', 'maps', '{"name":"Ada","version":1}'),
      ('directory.agreement-document-added', 'maps', '{"name":"maps.pdf"}')) as given (action, subject, detail);`;

/** The text with which lending's tables landed in between: with the series, and with today's digits from the start. */
const EXCHANGE = "20261127T0100_exchange";
const OTHER_TEXT = "322c512c4600106af37e7cb79c01cc9779e5275fbf44a8f6d2a5c6919ebd7d15";
const withOtherText = (migration: Migration): Migration =>
  migration.name === EXCHANGE
    ? {
        ...migration,
        sql: `${migration.sql}; create sequence ill_supply_series`,
        checksum: OTHER_TEXT,
      }
    : migration;

/** A database as a landing made it, with rows in it, brought to the newest schema. */
async function upgraded(asLanded: (migration: Migration) => Migration, filled: string) {
  const name = `upgrade_${randomUUID().replaceAll("-", "")}`;
  const url = databaseUrl(ownerUrl, name);
  await command(ownerUrl, `create database ${name}`);
  const before = findMigrations().filter((one) => one.name < FIRST_AFTER);
  await migrate(url, before.map(asLanded));
  await command(url, filled);
  await migrate(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("set app.reach = 'system'");
  return {
    rows: async (query: string, ...values: readonly string[]) =>
      (await client.query<Record<string, unknown>>(query, [...values])).rows,
    close: async () => {
      await client.end();
      await dropDatabase(ownerUrl, name);
    },
  };
}

let d: Awaited<ReturnType<typeof upgraded>>;

describe("a database of before, brought to the newest schema", () => {
  beforeAll(async () => {
    d = await upgraded((migration) => migration, BEFORE);
  });
  afterAll(() => d.close());

  test("numbers supplies on from the largest number that any library has given", async () => {
    expect(await d.rows("select nextval('ill_supply_series')::int as number")).toEqual([
      { number: 413 },
    ]);
  });

  test.each([
    ["HUF", 100],
    ["IQD", 1000],
    ["SLL", 100],
    ["EUR", 1],
  ])("keeps amounts of %s what they were, in units %i times finer", async (currency, finer) => {
    const [cost] = await d.rows(
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
    const book = await d.rows(
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

  test("names people of the directory in the audit by their entry, where it is one person's alone", async () => {
    const noted = await d.rows("select action, subject, detail from audit_entry order by action");
    expect(noted).toEqual([
      {
        action: "directory.agreement-document-added",
        subject: "maps",
        detail: { name: "maps.pdf" },
      },
      { action: "directory.agreement-signed", subject: "maps", detail: { version: 1 } },
      { action: "directory.branch-added", subject: "Ada", detail: {} },
      {
        action: "directory.person-added",
        subject: "00000000-0000-7000-8000-0000000000a1",
        detail: {},
      },
      { action: "directory.person-changed", subject: null, detail: {} },
      { action: "directory.person-removed", subject: null, detail: {} },
    ]);
  });

  test("lets nobody past the policies again", async () => {
    const open =
      await d.rows(`select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
      and not relforcerowsecurity and relname <> 'migration'`);
    expect(open).toEqual([]);
  });
});

describe("a database of the landing in between", () => {
  beforeAll(async () => {
    const own = `
      insert into reference_desk (library_id, settings, changed_at) values (null, '{}', now()),
        ('00000000-0000-7000-8000-000000000001', '{"kept": true}', now());
      select setval('ill_supply_series', 700);`;
    d = await upgraded(withOtherText, BEFORE + own);
  });
  afterAll(() => d.close());

  test("counts its supplies on, and its amounts were in today's digits already", async () => {
    expect(await d.rows("select nextval('ill_supply_series')::int as number")).toEqual([
      { number: 701 },
    ]);
    expect(await d.rows("select total::int from shared_cost where currency = 'HUF'")).toEqual([
      { total: 50_000 },
    ]);
  });

  test("keeps the desks of its libraries, and none for the network", async () => {
    expect(await d.rows("select settings from reference_desk")).toEqual([
      { settings: { kept: true } },
    ]);
  });
});

test("both have the same schema in the end as one that was made anew", async () => {
  const made = await Promise.all([
    upgraded((migration) => migration, "select 1"),
    upgraded(withOtherText, "select 1"),
  ]);
  const schemas = await Promise.all(
    made.map(({ rows }) =>
      rows(`select relname, relkind::text, relforcerowsecurity, attname, atttypid::regtype::text as type, attnotnull
        from pg_class left join pg_attribute on attrelid = pg_class.oid and attnum > 0
        where relnamespace = 'public'::regnamespace order by relname, attname`),
    ),
  );
  expect(schemas[0]?.length).toBeGreaterThan(1000);
  expect(schemas[1]).toEqual(schemas[0]);
  await Promise.all(made.map(({ close }) => close()));
});
