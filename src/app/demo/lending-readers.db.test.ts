import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { loadDemo } from "./load.ts";
import { loadReadersRequests } from "./lending-readers.ts";

let d: TestDeployment;
beforeAll(async () => {
  d = await testDeployment();
  await loadDemo(d, () => undefined);
});
afterAll(() => d.close());

const requests = async () => {
  const { rows } = await d.asSystem((ctx) =>
    sql<{ name: string; state: string }>`select p.name, r.state from ill_reader i
      join ill_request r on r.id = i.request_id join person p on p.id = i.person_id
      order by p.name, r.state`.execute(ctx.tx),
  );
  return rows.map(({ name, state }) => `${name}: ${state}`);
};

test("readers of the demo have requests of their own, and loading again adds none", async () => {
  const first = await requests();
  expect(first).toEqual([
    "Ada Quinn: asking",
    "Ada Quinn: received",
    "Ada Quinn: shipped",
    "Greta Vogel: recalled",
    "Inés Rojas: conditional",
    "Inés Rojas: renewing",
    "Megan Bowen: asking",
    "Nour Hamdy: promised",
  ]);
  await loadReadersRequests(d.run);
  expect(await requests()).toEqual(first);
});
