import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "kysely";
import { importDirectory } from "#modules/directory";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { readConsortium } from "./consortium.ts";
import { loadSpaces } from "./spaces.ts";

let d: TestDeployment;
beforeAll(async () => {
  d = await testDeployment();
  await d.asSystem((ctx) => importDirectory(ctx, readConsortium().raw));
  await loadSpaces(d.run);
});
afterAll(() => d.close());

const counts = () =>
  d.asSystem(async (ctx) => {
    const { rows } = await sql<{ libraries: number; things: number; bookings: number }>`
      select count(distinct library_id)::int as libraries, count(*)::int as things,
        (select count(*)::int from booking) as bookings from bookable`.execute(ctx.tx);
    return rows[0];
  });

test("every library of the demo has something to book, and some of it is booked; once", async () => {
  const loaded = await counts();
  expect(loaded).toMatchObject({ libraries: 8, bookings: 6 });
  await loadSpaces(d.run);
  expect(await counts()).toEqual(loaded);
});
