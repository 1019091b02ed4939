import { afterAll, beforeAll, expect, it } from "vitest";
import { importDirectory } from "#modules/directory";
import { duePayments, lendingFigures } from "#modules/lending";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { readConsortium } from "./consortium.ts";
import { loadLendingHistory } from "./lending-history.ts";

let d: TestDeployment;
beforeAll(async () => {
  d = await testDeployment();
  await d.asSystem((ctx) => importDirectory(ctx, readConsortium().raw));
});
afterAll(() => d.close());

const now = () => Temporal.Now.plainDateISO("UTC").with({ day: 1 });
const figures = () =>
  d.asSystem((ctx) =>
    lendingFigures(ctx, {
      from: now().subtract({ months: 6 }),
      until: now().add({ months: 1 }),
      agency: null,
    }),
  );

it("the demo's lending is there at the first start, with statements and worth, and once only", async () => {
  await loadLendingHistory(d.run);
  const first = await figures();
  expect(first.requests.length).toBeGreaterThanOrEqual(6);
  expect(first.received.filled).toBeGreaterThan(400);
  expect(first.avoided.reduce((sum, { fills }) => sum + fills, 0)).toBe(first.received.filled);
  expect(first.earned.map(({ currency }) => currency)).toEqual(["EUR"]);
  // What the latest statements ask for is open; what came before has been paid.
  const due = await d.asSystem(duePayments);
  expect(due.length).toBeGreaterThan(0);
  expect(new Set(due.map(({ netting }) => netting)).size).toBe(1);
  await loadLendingHistory(d.run);
  expect(await figures()).toEqual(first);
});
