import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anonymous } from "#kernel/access";
import { newId } from "#kernel/ids";
import type { Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { askForCover } from "../../actions/roster/ask-cover.ts";
import { makeFeed } from "../../actions/roster/feeds.ts";
import { setDeskHours } from "../../actions/roster/hours.ts";
import { placeInSeries } from "../../actions/roster/places.ts";
import { addShift } from "../../actions/roster/shifts.ts";
import { type Aberwen, early, hours, openAberwen } from "../../test/aberwen.ts";

const TABLES = [
  "roster_hours",
  "roster_shift",
  "roster_place",
  "roster_request",
  "roster_step",
  "roster_feed",
];

let d: TestDeployment;
let at: Aberwen;
let network: string;
beforeAll(async () => {
  d = await testDeployment();
  at = await openAberwen(d);
  const { aberwen, eleri, gwilym, coordinator } = at;
  await eleri.act((ctx) => setDeskHours(ctx, aberwen, hours));
  const id = await at.add();
  await eleri.act((ctx) => placeInSeries(ctx, aberwen, id, gwilym.person));
  const day = { shift: id, date: "2026-12-01" };
  await gwilym.act((ctx) => askForCover(ctx, aberwen, day, { kind: "cover", note: "" }));
  await gwilym.act((ctx) => makeFeed(ctx, "own"));
  network = await coordinator.act((ctx) => addShift(ctx, null, early));
});
afterAll(() => d.close());

const counts = async (visitor: Visitor) => {
  const seen: (number | undefined)[] = [];
  for (const table of TABLES)
    seen.push(
      await d.run(visitor, async (ctx) => {
        const { rows } = await sql<{
          n: number;
        }>`select count(*)::int as n from ${sql.table(table)}`.execute(ctx.tx);
        return rows[0]?.n;
      }),
    );
  return seen;
};

describe("who reads the rows of a roster", () => {
  test("those who work at the desk, with the network's plan; feeds are their owner's", async () => {
    expect(await counts(at.gwilym.visitor)).toEqual([1, 2, 1, 1, 1, 1]);
    expect(await counts(at.anwen.visitor)).toEqual([1, 2, 1, 1, 1, 0]);
  });
  test("staff elsewhere, and coordinators: the network's only", async () => {
    expect(await counts(at.mona.visitor)).toEqual([0, 1, 0, 0, 0, 0]);
    expect(await counts(at.coordinator.visitor)).toEqual([0, 1, 0, 0, 0, 0]);
  });
  test("people from elsewhere: their own shifts and requests", async () => {
    const elsewhere = { ...at.gwilym.visitor, library: null };
    expect(await counts(elsewhere)).toEqual([0, 1, 1, 1, 0, 1]);
  });
  test("no reader, and no stranger at the library's page", async () => {
    const library = at.aberwen.id;
    const reader = await at.desks.at("aberwen", "reader", "Rhys");
    for (const visitor of [
      reader.visitor,
      { principal: anonymous, library, locale: "en" as const },
    ])
      expect(await counts(visitor)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe("who writes them", () => {
  test("no staff into the network's plan", async () => {
    const changed = await at.mona.act((ctx) =>
      sql`update roster_shift set needed = 9`.execute(ctx.tx),
    );
    expect(changed.numAffectedRows).toBe(0n);
    const forged = at.mona.act((ctx) =>
      sql`insert into roster_hours (id, settings, changed_at) values (${newId()}, '{}', now())`.execute(
        ctx.tx,
      ),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });
  test("staff into who comes to it, and no stranger", async () => {
    const place = (visitor: Visitor) =>
      d.run(visitor, (ctx) =>
        sql`insert into roster_place (id, shift_id, date, changed_at) values (${newId()}, ${network}, '2026-12-01', now())`.execute(
          ctx.tx,
        ),
      );
    expect((await place(at.mona.visitor)).numAffectedRows).toBe(1n);
    await expect(place({ principal: anonymous, library: null, locale: "en" })).rejects.toThrow(
      /row-level security/,
    );
  });
});
