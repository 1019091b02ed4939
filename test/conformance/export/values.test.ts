import { afterAll, beforeAll, expect, test } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { command } from "#test/postgres";
import { allRows, ask, startTrial, type Trial } from "./trial.ts";

/** Values that formats lose: JSON's own null, infinite times, numbers beyond doubles, texts that look like syntax. */
const TABLE = `
  create table hard_to_carry (
    id bigint generated always as identity primary key, doubled bigint generated always as (id * 2) stored,
    "Upper Case" text, flag boolean, exact numeric, fraction double precision, moment timestamptz, day date,
    hour time, span interval, bits bytea, words text[], grid int[][], data jsonb, text_as_json json,
    range int8range, twin uuid, next bigint references hard_to_carry);
  alter table hard_to_carry enable row level security;
  alter table hard_to_carry force row level security;
  create policy hard_to_carry_all on hard_to_carry using (app.reach() = 'system' or flag);`;
const ROWS = `
  begin; set local role commonshelf_app; set local app.reach = 'system';
  insert into hard_to_carry ("Upper Case", flag, exact, fraction, moment, day, hour, span, bits, words, grid, data, text_as_json, range, next) values
    ('null', null, 'NaN', 'NaN', 'infinity', '-infinity', '24:00', '1 mon -1 day', '', '{}', '{}', 'null', 'null', 'empty', 3),
    (E'\\\\x00 "quoted"\\n\\t\\u2028 \\U0001F4DA', true, 123456789012345678901234567890.000000001000, 0.1,
      '0044-03-15 12:00:00.000001+00 BC', '9999-12-31', '00:00:00.000001', '-00:00:00.000001', '\\x00ff0a',
      '{"",NULL,"null","a,b","\\"","{}"}', '{{1,NULL},{3,4}}', '{"a": [null, 1e400, "\\u00e9"], "": {}}',
      '{"b": 1,  "a": 1, "a": 2}', '[,9007199254740993]', 1),
    (null, false, 0.00, '-0', '2026-11-23 12:00:00.123456+05:30', null, null, null, null, null, null, null, null, null, null);
  select nextval(pg_get_serial_sequence('hard_to_carry', 'id'));
  commit`;

let source: TestDeployment;
let target: TestDeployment;
let trial: Trial;

beforeAll(async () => {
  trial = await startTrial();
  [source, target] = [await testDeployment(), await testDeployment()];
  await command(source.url, TABLE + ROWS);
  await command(target.url, TABLE);
});
afterAll(async () => {
  await Promise.all([trial.end(), source.close(), target.close()]);
});

test("values that are hard to carry come back exactly, and counters go on", async () => {
  await trial.write("values", source.url);
  await trial.restore("values", target.url);
  const [before, after] = [await allRows(source.url), await allRows(target.url)];
  expect(before.get("hard_to_carry")).toHaveLength(3);
  expect(after.get("hard_to_carry")).toEqual(before.get("hard_to_carry"));
  expect(await ask(target.url, "select nextval('hard_to_carry_id_seq')::int as answer")).toBe(5);
});

test.each([
  ["whose rows belong to somebody", "create policy p on secret using (owner = app.person())"],
  [
    "seen only where a column is empty",
    "create policy p on secret using (app.reach() = 'system' and owner is not null)",
  ],
  ["without any policy", "select 1"],
  [
    "with a policy that takes away",
    "create policy p on secret using (true); create policy q on secret as restrictive using (owner = app.person())",
  ],
])("a table %s is not left out in silence", async (_, policy) => {
  await command(
    source.url,
    `drop table if exists secret; create table secret (owner uuid);
     alter table secret enable row level security; alter table secret force row level security; ${policy}`,
  );
  const writing = trial.write(`secret-${crypto.randomUUID()}`, source.url);
  await expect(writing).rejects.toThrow("Not every row of secret");
  await command(source.url, "drop table secret");
});
