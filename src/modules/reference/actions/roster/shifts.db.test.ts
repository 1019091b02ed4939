import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askForCover } from "./ask-cover.ts";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { giveBackPlace, leaveSeries, placeInSeries, placeOnDay, takePlace } from "./places.ts";
import { rosterPrivacy } from "./privacy.ts";
import { dutiesAt } from "./read-roster.ts";
import { addShift, changeShift, removeShift, restoreShift, setDayOff } from "./shifts.ts";
import { type Aberwen, early, said, week, openAberwen } from "../../test/aberwen.ts";
import type { AtRoster } from "../../test/roster-desks.ts";

let d: TestDeployment;
let aberwen: Aberwen["aberwen"];
let eleri: AtRoster;
let gwilym: AtRoster;
let anwen: AtRoster;
let mona: AtRoster;
let add: Aberwen["add"];
let dutiesOf: Aberwen["dutiesOf"];
let told: Aberwen["told"];
beforeAll(async () => {
  d = await testDeployment();
  ({ aberwen, eleri, gwilym, anwen, mona, add, dutiesOf, told } = await openAberwen(d));
});
afterAll(() => d.close());

describe("shifts", () => {
  it("are added, filled, and changed from their next day on; what was stays", async () => {
    const id = await add();
    await eleri.act((ctx) => placeInSeries(ctx, aberwen, id, gwilym.person));
    expect(await dutiesOf(id)).toEqual([
      "2026-11-30 Gwilym",
      "2026-12-01 Gwilym",
      "2026-12-03 Gwilym",
    ]);
    const later = { ...early, begins: "10:00" };
    const next = await eleri.act((ctx) => changeShift(ctx, aberwen, id, later));
    expect(next).not.toBe(id);
    expect(await dutiesOf(id)).toEqual([]);
    expect(await dutiesOf(next)).toHaveLength(3);
    expect((await dutiesOf(next))[0]).toBe("2026-11-30 Gwilym");
    expect(await told(gwilym)).toContain("shift-changed");
    await eleri.act((ctx) => removeShift(ctx, aberwen, next));
    expect(await dutiesOf(next)).toEqual([]);
    await eleri.act((ctx) => restoreShift(ctx, aberwen, next));
    expect(await dutiesOf(next)).toHaveLength(3);
    await eleri.act((ctx) => removeShift(ctx, aberwen, next));
  });

  it("come in the same weeks where every second one is changed", async () => {
    const id = await add({ pattern: { days: ["mon"], everyWeeks: 2, lastOn: null } });
    const changed = await eleri.act((ctx) =>
      changeShift(ctx, aberwen, id, {
        ...early,
        pattern: { days: ["mon"], everyWeeks: 2, lastOn: null },
        ends: "12:00",
      }),
    );
    expect(await dutiesOf(changed)).toEqual(["2026-11-30 "]);
    await eleri.act((ctx) => removeShift(ctx, aberwen, changed));
  });

  it("are not on days that are taken out", async () => {
    const id = await add();
    const day = { shift: id, date: "2026-12-01" };
    await eleri.act((ctx) => setDayOff(ctx, aberwen, day, true));
    expect(await dutiesOf(id)).toHaveLength(2);
    await eleri.act((ctx) => setDayOff(ctx, aberwen, day, false));
    expect(await dutiesOf(id)).toHaveLength(3);
    await expect(
      eleri.act((ctx) => setDayOff(ctx, aberwen, { shift: id, date: "2026-11-23" }, true)),
    ).rejects.toMatchObject({ code: "shift-begun" });
    await eleri.act((ctx) => removeShift(ctx, aberwen, id));
  });

  it("lose no day that is taken out, however many leaders take one out at once", async () => {
    const id = await add();
    const dates = ["2026-11-30", "2026-12-01", "2026-12-03"];
    await Promise.all(
      dates.map((date) => eleri.act((ctx) => setDayOff(ctx, aberwen, { shift: id, date }, true))),
    );
    expect(await dutiesOf(id)).toEqual([]);
    await eleri.act((ctx) => removeShift(ctx, aberwen, id));
  });

  it("have each fault told by its field", async () => {
    const wrong = {
      zone: "Moon/Tycho",
      begins: "25:00",
      needed: 0,
      pattern: { days: [], everyWeeks: 0, lastOn: "x" },
    };
    await expect(add(wrong)).rejects.toMatchObject({
      fields: {
        zone: "zone-unknown",
        begins: "time-form",
        needed: "needed-range",
        "pattern.days": "day-missing",
        "pattern.everyWeeks": "weeks-range",
        "pattern.lastOn": "date-form",
      },
    });
  });

  it("are led by administrators only, and open to nobody else's staff", async () => {
    await expect(gwilym.act((ctx) => addShift(ctx, aberwen, early))).rejects.toMatchObject({
      code: "forbidden",
    });
    const id = await add();
    await expect(
      mona.act((ctx) => takePlace(ctx, aberwen, { shift: id, date: "2026-12-01" })),
    ).rejects.toMatchObject({ code: "forbidden" });
    const seen = await mona.act((ctx) => sql`select id from roster_shift`.execute(ctx.tx));
    expect(seen.rows).toEqual([]);
    await eleri.act((ctx) => removeShift(ctx, aberwen, id));
  });
});

describe("open places", () => {
  it("are taken by colleagues, and given back by who took them", async () => {
    const id = await add();
    const day = { shift: id, date: "2026-12-01" };
    await gwilym.act((ctx) => takePlace(ctx, aberwen, day));
    expect(await dutiesOf(id)).toContain("2026-12-01 Gwilym");
    await expect(anwen.act((ctx) => takePlace(ctx, aberwen, day))).rejects.toMatchObject({
      code: "no-place",
    });
    await gwilym.act((ctx) => giveBackPlace(ctx, aberwen, day));
    expect(await dutiesOf(id)).toContain("2026-12-01 ");
    await eleri.act((ctx) => placeOnDay(ctx, aberwen, day, anwen.person));
    await expect(anwen.act((ctx) => giveBackPlace(ctx, aberwen, day))).rejects.toMatchObject({
      code: "not-found",
    });
    expect((await told(anwen))[0]).toBe("placed");
    await eleri.act((ctx) => removeShift(ctx, aberwen, id));
  });

  it("are taken once, however many take one at the same moment", async () => {
    const id = await add();
    const day = { shift: id, date: "2026-12-01" };
    const taking = [gwilym, anwen, eleri].map((who) =>
      who.act((ctx) => takePlace(ctx, aberwen, day)),
    );
    const outcomes = (await Promise.allSettled(taking)).map(({ status }) => status);
    expect(outcomes.toSorted()).toEqual(["fulfilled", "rejected", "rejected"]);
    await eleri.act((ctx) => removeShift(ctx, aberwen, id));
  });

  it("end for somebody with the days that have been", async () => {
    const id = await add();
    await eleri.act((ctx) => placeInSeries(ctx, aberwen, id, gwilym.person));
    await eleri.act((ctx) => leaveSeries(ctx, aberwen, id, gwilym.person));
    expect(await dutiesOf(id)).toEqual(["2026-11-30 ", "2026-12-01 ", "2026-12-03 "]);
    await eleri.act((ctx) => removeShift(ctx, aberwen, id));
  });
});

describe("privacy", () => {
  it("gives everything out, and forgets: days to come are open, days that were are nobody's", async () => {
    const id = await add({ startsOn: "2026-11-02" });
    await eleri.act((ctx) => placeInSeries(ctx, aberwen, id, gwilym.person));
    const day = { shift: id, date: "2026-12-01" };
    const asked = { kind: "cover", note: "Dentist" };
    await gwilym.act((ctx) => askForCover(ctx, aberwen, day, asked));
    const out = await d.asSystem((ctx) => rosterPrivacy.exportPerson(ctx, gwilym.person));
    expect(JSON.stringify(out)).toContain("Dentist");
    expect(out["places"]?.length).toBeGreaterThan(0);
    await d.asSystem((ctx) =>
      rosterPrivacy.erasePerson(
        { ...ctx, clock: { now: () => Temporal.Instant.from("2026-12-02T12:00:00Z") } },
        gwilym.person,
      ),
    );
    const after = await eleri.act(async (ctx) =>
      said((await dutiesAt(ctx, aberwen, week)).filter(({ shift }) => shift.id === id)),
    );
    expect(after).toEqual(["2026-11-30 ", "2026-12-01 ", "2026-12-03 "]);
    const gone = await d.asSystem((ctx) => rosterPrivacy.exportPerson(ctx, gwilym.person));
    expect(gone).toEqual({ places: [], requests: [], calendars: [] });
    const { rows } = await d.asSystem((ctx) =>
      sql<{ n: number }>`select count(*)::int as n from roster_place where name = 'Gwilym'`.execute(
        ctx.tx,
      ),
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it("lets old shifts go", async () => {
    const before = await add({ startsOn: "2024-01-01", pattern: null });
    const [rule] = rosterPrivacy.retention;
    const count = await d.asSystem((ctx) =>
      rule ? rule.expire(ctx, Temporal.Instant.from("2024-11-26T00:00:00Z")) : Promise.resolve(0),
    );
    expect(count).toBe(1);
    expect(await dutiesOf(before)).toEqual([]);
  });
});
