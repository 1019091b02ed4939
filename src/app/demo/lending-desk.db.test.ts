import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { loadLendingDesk } from "./lending-desk.ts";
import { loadDemo } from "./load.ts";

let d: TestDeployment;
beforeAll(async () => {
  d = await testDeployment();
  await loadDemo(d, () => undefined);
});
afterAll(() => d.close());

const states = async (table: string, code: string) => {
  const { rows } = await d.asSystem((ctx) =>
    sql<{ state: string }>`select distinct state from ${sql.table(table)} r
      join library l on l.id = r.library_id where l.code = ${code} order by state`.execute(ctx.tx),
  );
  return rows.map(({ state }) => state);
};

it("something waits in every queue of the first library's desk", async () => {
  expect(await states("ill_supply", "port-merrow")).toEqual(
    expect.arrayContaining([
      "requested",
      "pulling",
      "ready",
      "shipped",
      "held",
      "renewal-asked",
      "returning",
      "overdue",
      "lost",
      "completed",
      "unfilled",
    ]),
  );
  expect(await states("ill_request", "port-merrow")).toEqual(
    expect.arrayContaining([
      "asking",
      "promised",
      "conditional",
      "shipped",
      "received",
      "recalled",
      "overdue",
      "completed",
    ]),
  );
});

it("is loaded once only", async () => {
  const count = async () => {
    const { rows } = await d.asSystem((ctx) =>
      sql<{ n: number }>`select count(*)::int as n from ill_request`.execute(ctx.tx),
    );
    return rows;
  };
  const before = await count();
  await loadLendingDesk(d.run);
  expect(await count()).toEqual(before);
});
