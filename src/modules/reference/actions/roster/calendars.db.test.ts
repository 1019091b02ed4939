import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCalendar } from "#standards/icalendar";
import { placeInSeries } from "./places.ts";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { calendarOfFeed, makeFeed, planFile, revokeFeed } from "./feeds.ts";
import { setDeskHours } from "./hours.ts";
import { applyCalendar, previewCalendar } from "./import-calendar.ts";
import { dutiesAt } from "./read-roster.ts";
import { removeShift, restoreShift } from "./shifts.ts";
import { type Aberwen, hours, said, week, openAberwen } from "../../test/aberwen.ts";
import type { AtRoster } from "../../test/roster-desks.ts";

let d: TestDeployment;
let aberwen: Aberwen["aberwen"];
let eleri: AtRoster;
let gwilym: AtRoster;
let anwen: AtRoster;
let mona: AtRoster;
let add: Aberwen["add"];
beforeAll(async () => {
  d = await testDeployment();
  ({ aberwen, eleri, gwilym, anwen, mona, add } = await openAberwen(d));
  const id = await add();
  await eleri.act((ctx) => placeInSeries(ctx, aberwen, id, gwilym.person));
});
afterAll(() => d.close());

describe("calendars", () => {
  const host = {
    run: (...given: Parameters<typeof d.run>) => d.run(...given),
    locale: "en" as const,
  };
  const read = async (token: string) => {
    const text = await calendarOfFeed({ ...host, run: d.run, services: d.services }, token);
    return text === null ? null : readCalendar(new TextEncoder().encode(text));
  };

  it("at a secret address tell one's own shifts, until it is taken back", async () => {
    const token = await gwilym.act((ctx) => makeFeed(ctx, "own"));
    const calendar = await read(token);
    expect(calendar?.events.length).toBeGreaterThan(10);
    expect(JSON.stringify(calendar)).not.toContain("Anwen");
    const second = await gwilym.act((ctx) => makeFeed(ctx, "own"));
    expect(await read(token)).toBeNull();
    await gwilym.act((ctx) => revokeFeed(ctx, "own"));
    expect(await read(second)).toBeNull();
  });

  it("of a desk name people only where it allows that, and end with the work there", async () => {
    const token = await anwen.act((ctx) => makeFeed(ctx, { desk: aberwen }));
    expect(JSON.stringify(await read(token))).toContain("Gwilym");
    await eleri.act((ctx) => setDeskHours(ctx, aberwen, { ...hours, namesInFeeds: false }));
    const nameless = JSON.stringify(await read(token));
    expect(nameless).not.toContain("Gwilym");
    expect(nameless).toContain("1 of 1 there");
    await d.asSystem((ctx) =>
      sql`delete from role_grant where person_id = ${anwen.person}`.execute(ctx.tx),
    );
    expect(await read(token)).toBeNull();
    await expect(mona.act((ctx) => makeFeed(ctx, { desk: aberwen }))).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  const file = (sequence: number, begins: string, more = "") =>
    new TextEncoder().encode(
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//elsewhere//EN",
        "BEGIN:VEVENT",
        "UID:elsewhere-1",
        `SEQUENCE:${sequence}`,
        `DTSTART;TZID=Asia/Kathmandu:20261201T${begins}`,
        "DURATION:PT2H",
        "RRULE:FREQ=WEEKLY;COUNT=4",
        `SUMMARY:From elsewhere`,
        `ATTENDEE;CN=Gwilym:mailto:${gwilym.email}`,
        "ATTENDEE:mailto:nobody@elsewhere.example",
        ...(more ? [more] : []),
        "END:VEVENT",
        "END:VCALENDAR",
      ].join("\r\n"),
    );
  const what = async (bytes: Uint8Array) => {
    const { changes } = await eleri.act((ctx) => previewCalendar(ctx, aberwen, bytes));
    return changes.map((change) => change.what);
  };
  const apply = (bytes: Uint8Array) => eleri.act((ctx) => applyCalendar(ctx, aberwen, bytes));

  it("are brought in, changed and taken away by their names and versions", async () => {
    expect(await what(file(0, "140000"))).toEqual(["add"]);
    expect(await apply(file(0, "140000"))).toEqual({ add: 1, change: 0, remove: 0 });
    const all = await eleri.act((ctx) => dutiesAt(ctx, aberwen, week));
    const brought = all.filter(({ shift }) => shift.note === "From elsewhere");
    expect(brought.map(({ start }) => start.toString())).toEqual(["2026-12-01T08:15:00Z"]);
    expect(said(brought)).toEqual(["2026-12-01 Gwilym"]);
    expect(await what(file(0, "140000"))).toEqual(["same"]);
    expect(await apply(file(2, "150000"))).toEqual({ add: 0, change: 1, remove: 0 });
    expect(await what(file(1, "140000"))).toEqual(["older"]);
    expect(await apply(file(3, "150000", "STATUS:CANCELLED"))).toEqual({
      add: 0,
      change: 0,
      remove: 1,
    });
    expect(await what(file(3, "150000", "STATUS:CANCELLED"))).toEqual([]);
    await expect(
      gwilym.act((ctx) => applyCalendar(ctx, aberwen, file(0, "140000"))),
    ).rejects.toMatchObject({ code: "forbidden" });
  });

  it("are brought in once, also by two leaders at the same moment", async () => {
    const twice = await Promise.all([apply(file(4, "140000")), apply(file(4, "140000"))]);
    expect(twice.map(({ add }) => add).toSorted()).toEqual([0, 1]);
    await apply(file(5, "140000", "STATUS:CANCELLED"));
  });

  it("that bring again what was taken away know their own from then on, also where that is put back", async () => {
    const bring = async () => {
      await apply(file(6, "140000"));
      const all = await eleri.act((ctx) => dutiesAt(ctx, aberwen, week));
      return all
        .filter(({ shift }) => shift.note === "From elsewhere")
        .map(({ shift }) => shift.id);
    };
    const [first = ""] = await bring();
    await eleri.act((ctx) => removeShift(ctx, aberwen, first));
    const [second = ""] = await bring();
    await eleri.act((ctx) => restoreShift(ctx, aberwen, first));
    expect((await bring()).toSorted()).toEqual([first, second].toSorted());
    await apply(file(7, "140000", "STATUS:CANCELLED"));
    await eleri.act((ctx) => removeShift(ctx, aberwen, first));
  });

  it("that went out come back unchanged", async () => {
    const plan = await eleri.act((ctx) => planFile(ctx, aberwen));
    const changes = await what(new TextEncoder().encode(plan));
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.filter((one) => one !== "same")).toEqual([]);
  });

  it.each([
    ["calendar-missing", new Uint8Array()],
    ["calendar-form", new TextEncoder().encode("<html>")],
    ["calendar-large", new Uint8Array(300_000)],
  ])("that are none are refused: %s", async (code, bytes) => {
    await expect(apply(bytes)).rejects.toMatchObject({ fields: { file: code } });
  });

  const hostile = (...lines: readonly string[]) =>
    new TextEncoder().encode(
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "BEGIN:VEVENT",
        "DURATION:PT1H",
        ...lines,
        "END:VEVENT",
        "END:VCALENDAR",
      ].join("\n"),
    );
  it.each([
    ["a name of any length", hostile(`UID:${"x".repeat(3000)}`, "DTSTART:20261201T090000Z")],
    ["a day before all calendars", hostile("UID:a", "DTSTART:00000101T090000Z")],
    [
      "an exception before all calendars",
      hostile("UID:b", "DTSTART:20261201T090000Z", "RRULE:FREQ=DAILY", "EXDATE:00000101T090000Z"),
    ],
  ])("that no database takes are refused: %s", async (_, bytes) => {
    await expect(apply(bytes)).rejects.toMatchObject({ name: "InvalidInput" });
  });

  it("lose what no text may have", async () => {
    const bytes = hostile("UID:c\0d", "DTSTART:20261201T090000Z", "SUMMARY:Nul\0l \u0007bell");
    expect(await apply(bytes)).toMatchObject({ add: 1 });
    const all = await eleri.act((ctx) => dutiesAt(ctx, aberwen, week));
    expect(all.map(({ shift }) => shift.note)).toContain("Null bell");
  });
});
