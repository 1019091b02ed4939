import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { loadDemo } from "./load.ts";
import { loadLending } from "./lending.ts";

let d: TestDeployment;
beforeAll(async () => {
  d = await testDeployment();
  await loadDemo(d, () => undefined);
});
afterAll(() => d.close());

const states = async (table: string): Promise<readonly string[]> => {
  const { rows } = await d.asSystem((ctx) =>
    sql<{ state: string }>`select distinct state from ${sql.table(table)} order by state`.execute(
      ctx.tx,
    ),
  );
  return rows.map(({ state }) => state);
};

test("every desk queue of the demo has something in it, and loading again adds nothing", async () => {
  expect(await states("ill_request")).toEqual([
    "asking",
    "conditional",
    "promised",
    "recalled",
    "received",
    "renewing",
    "returned",
    "shipped",
  ]);
  expect(await states("ill_supply")).toEqual([
    "conditional",
    "held",
    "pulling",
    "recalled",
    "renewal-asked",
    "requested",
    "returning",
    "shipped",
  ]);
  const count = () =>
    d.asSystem((ctx) =>
      sql<{ n: number }>`select count(*)::int as n from ill_request`.execute(ctx.tx),
    );
  const before = (await count()).rows;
  await loadLending(d.run);
  expect((await count()).rows).toEqual(before);
});
