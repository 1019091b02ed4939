import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { createDatabase, type Database } from "./database.ts";

let d: TestDeployment;
let one: Database;
beforeAll(async () => {
  d = await testDeployment();
  one = createDatabase(d.url, 1);
  await sql`create table kept (a integer)`.execute(one);
  await sql`insert into kept (a) select generate_series(1, 3)`.execute(one);
});
afterAll(async () => {
  await one.destroy();
  await d.close();
});

const above = async (least: number) =>
  (
    await sql<{ a: unknown }>`select a from kept where a > ${least} order by a`.execute(one)
  ).rows.map(({ a }) => a);
const kept = async () =>
  (await sql<{ n: number }>`select count(*)::int as n from pg_prepared_statements`.execute(one))
    .rows[0]?.n;

test("a statement is kept once, whatever its values", async () => {
  expect(await above(0)).toEqual([1, 2, 3]);
  const before = await kept();
  expect(await above(1)).toEqual([2, 3]);
  expect(await above(2)).toEqual([3]);
  expect(await kept()).toBe(before);
});

test("a connection under whose statements a table was changed goes on without them", async () => {
  await above(0);
  await sql`alter table kept alter column a type text using a::text`.execute(one);
  await sql`alter table kept alter column a type bigint using a::bigint`.execute(one);
  await expect(above(0)).rejects.toThrow("cached plan must not change result type");
  expect(await above(0)).toEqual(["1", "2", "3"]);
});

test("what has no end of texts has an end of kept ones", async () => {
  const two = createDatabase(d.url, 1);
  for (let n = 0; n < 420; n++)
    await sql`select ${n}::int + ${sql.raw(String(n))} as sum`.execute(two);
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from pg_prepared_statements`.execute(two);
  expect(rows[0]?.n).toBeLessThanOrEqual(400);
  await two.destroy();
});
