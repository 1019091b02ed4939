import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { answerRequest } from "./answer-request.ts";
import { askForCover } from "./ask-cover.ts";
import { forecastFor } from "./forecast.ts";
import { setDeskHours } from "./hours.ts";
import { isDeskPromised, nextPromise, onShift } from "./on-shift.ts";
import { placeInSeries, takePlace } from "./places.ts";
import { rosterHours } from "./roster-hours.ts";
import { addShift } from "./shifts.ts";
import { tellGaps } from "./tell-gaps.ts";
import { type Aberwen, early, hours, NOW, week, openAberwen } from "../../test/aberwen.ts";
import type { AtRoster } from "../../test/roster-desks.ts";

let d: TestDeployment;
let desks: Aberwen["desks"];
let aberwen: Aberwen["aberwen"];
let eleri: AtRoster;
let gwilym: AtRoster;
let anwen: AtRoster;
let mona: AtRoster;
let coordinator: AtRoster;
let add: Aberwen["add"];
let dutiesOf: Aberwen["dutiesOf"];
beforeAll(async () => {
  d = await testDeployment();
  ({ desks, aberwen, eleri, gwilym, anwen, mona, coordinator, add, dutiesOf } =
    await openAberwen(d));
});
afterAll(() => d.close());

describe("the promise", () => {
  let id: string;
  beforeAll(async () => {
    await eleri.act((ctx) => setDeskHours(ctx, aberwen, hours));
    id = await add();
    await eleri.act((ctx) => placeInSeries(ctx, aberwen, id, gwilym.person));
  });

  it("has gaps where nobody is, and none on closed days", async () => {
    const { gaps } = await gwilym.act((ctx) => forecastFor(ctx, aberwen, 2));
    expect(gaps.map(({ start }) => start.toString())).toEqual(["2026-12-02T09:00:00Z"]);
    await expect(mona.act((ctx) => forecastFor(ctx, aberwen, 2))).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("is told to whoever asks, with who is there and what they can", async () => {
    const stranger = d.visitor([]);
    const asked = <T>(work: (ctx: Ctx) => Promise<T>) => d.run(stranger, work);
    const at = Temporal.Instant.from("2026-12-01T10:00:00Z");
    const there = await asked((ctx) => onShift(ctx, { desk: aberwen, at }));
    expect(there).toMatchObject([{ person: gwilym.person, fromLibrary: aberwen.id }]);
    expect(there[0]?.until.toString()).toBe("2026-12-01T13:00:00Z");
    expect(await asked((ctx) => isDeskPromised(ctx, { desk: aberwen, at }))).toBe(true);
    const night = at.add({ hours: 12 });
    expect(await asked((ctx) => isDeskPromised(ctx, { desk: aberwen, at: night }))).toBe(false);
    const next = await asked((ctx) => nextPromise(ctx, { desk: aberwen, at: night }));
    expect(next?.toString()).toBe("2026-12-02T09:00:00Z");
    expect(await asked((ctx) => onShift(ctx, { desk: aberwen, at: night }))).toEqual([]);
  });

  it("is told weekly to who leads the desk, where it has gaps", async () => {
    const telling = () => d.asSystem((ctx) => tellGaps({ ...ctx, clock: { now: () => NOW } }));
    expect(await telling()).toBe(1);
    const { rows } = await d.asSystem((ctx) =>
      sql<{
        person: string;
      }>`select person_id as person from notice where kind = 'reference.gaps-ahead'`.execute(
        ctx.tx,
      ),
    );
    expect(rows).toContainEqual({ person: eleri.person });
    expect(rows).not.toContainEqual({ person: gwilym.person });
  });

  it("is kept by a day that somebody takes", async () => {
    const single = await add({ startsOn: "2026-12-02", pattern: null });
    await anwen.act((ctx) => takePlace(ctx, aberwen, { shift: single, date: "2026-12-02" }));
    const { gaps } = await gwilym.act((ctx) => forecastFor(ctx, aberwen, 1));
    expect(gaps).toEqual([]);
  });
});

describe("the network's desk", () => {
  it("is led by coordinators, and worked by staff of all members; hours are counted for each", async () => {
    await expect(eleri.act((ctx) => addShift(ctx, null, early))).rejects.toMatchObject({
      code: "forbidden",
    });
    const id = await coordinator.act((ctx) =>
      addShift(ctx, null, { ...early, zone: "UTC", needed: 2 }),
    );
    const day = { shift: id, date: "2026-12-01" };
    await mona.act((ctx) => takePlace(ctx, null, day));
    await gwilym.act((ctx) => takePlace(ctx, null, day));
    expect(await dutiesOf(id, mona, null)).toContain("2026-12-01 Mona+Gwilym");
    const manara = await desks.library("manara");
    const given = await d.run(d.visitor([]), (ctx) =>
      rosterHours(ctx, { from: week.start, until: Temporal.Instant.from("2026-12-01T12:00:00Z") }),
    );
    expect([...given].sort()).toEqual([[manara.id, 3] as const, [aberwen.id, 3] as const].sort());
    const request = await mona.act((ctx) =>
      askForCover(ctx, null, day, { kind: "cover", note: "" }),
    );
    await anwen.act((ctx) => answerRequest(ctx, null, request, "take"));
    expect(await dutiesOf(id, coordinator, null)).toContain("2026-12-01 Gwilym+Anwen");
  });
});
