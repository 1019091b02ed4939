import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { type AtRoster, rosterDesks } from "../../test/roster-desks.ts";

let d: TestDeployment;
let leader: AtRoster;
let colleague: AtRoster;
let foreign: AtRoster;
let coordinator: AtRoster;
const home = "/desk/aberwen/ask/roster";
const today = Temporal.Now.plainDateISO("Europe/London");
/** A day of the shift that is surely ahead. */
const ahead = today.add({ days: 7 - today.dayOfWeek + 8 }).toString();

beforeAll(async () => {
  d = await testDeployment();
  const desks = await rosterDesks(d, () => Temporal.Now.instant());
  leader = await desks.at("aberwen", "library-administrator", "Eleri");
  colleague = await desks.at("aberwen", "staff", "Gwilym");
  foreign = await desks.at("manara", "staff", "Mona");
  coordinator = await desks.at(null, "network-coordinator", "Nadia");
});
afterAll(() => d.close());

const shift: readonly (readonly [string, string])[] = [
  ["note", "Early"],
  ["startsOn", today.toString()],
  ["begins", "09:00"],
  ["ends", "13:00"],
  ["zone", "Europe/London"],
  ["repeats", "weekly"],
  ["days", "mon"],
  ["days", "tue"],
  ["everyWeeks", "1"],
  ["lastOn", ""],
  ["needed", "1"],
  ["language", ""],
  ["skill", ""],
];
const idIn = (path: string | null) => /shifts\/([0-9a-f-]{36})/.exec(path ?? "")?.[1] ?? "";

describe("a roster by forms and links", () => {
  let id = "";
  it("promises hours, and shows typed faults again", async () => {
    const week = { mon: "9-13", tue: "9-13, 14-18", zone: "Europe/London", needed: "1" };
    const wrong = await leader.post(`${home}/hours`, { ...week, tue: "nine", zone: "Moon" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="nine"');
    expect((await leader.post(`${home}/hours`, week)).status).toBe(303);
    expect((await colleague.post(`${home}/hours`, week)).status).toBe(403);
    const closed = { from: ahead, to: "", reason: "Fair" };
    expect((await leader.post(`${home}/hours/closures`, closed)).status).toBe(303);
    expect((await leader.get(`${home}/hours`)).text).toContain("Fair");
    const backwards = await leader.post(`${home}/hours/closures`, {
      from: ahead,
      to: "2020-01-01",
    });
    expect(backwards.status).toBe(422);
    expect(backwards.text).toContain("The last day comes before the first.");
    expect(
      (await leader.post(`${home}/hours/closures/removal`, { from: ahead, to: ahead })).status,
    ).toBe(303);
  });

  it("keeps all days on which it is closed, however many are added at once", async () => {
    const closures = ["Snow", "Flood", "Strike"].map((reason, day) => {
      const from = Temporal.PlainDate.from(ahead)
        .add({ days: 1 + day })
        .toString();
      return { from, to: from, reason };
    });
    const close = (one: Record<string, string>) => leader.post(`${home}/hours/closures`, one);
    const answers = await Promise.all(closures.map(close));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    const { text } = await leader.get(`${home}/hours`);
    for (const { reason } of closures) expect(text).toContain(reason);
    for (const one of closures) await leader.post(`${home}/hours/closures/removal`, one);
  });

  it("adds a shift, and shows what was typed wrongly again", async () => {
    const wrong = await leader.post(
      `${home}/shifts`,
      [...shift, ["begins", "soon"]].filter(
        ([name, value]) => name !== "days" && value !== "09:00",
      ) as [string, string][],
    );
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("Choose at least one day.");
    expect(wrong.text).toContain('value="Early"');
    const added = await leader.post(`${home}/shifts`, shift);
    expect(added.status).toBe(303);
    id = idIn(added.header("location"));
    expect((await leader.get(`${home}/gaps?weeks=3`)).text).toContain("All gaps");
    expect((await leader.get(`${home}/gaps.csv?weeks=3`)).text).toContain("Europe/London");
    expect((await leader.get(`${home}/gaps.xlsx`)).header("content-type")).toContain("spreadsheet");
  });

  it("is taken by a colleague, who asks for cover, which is answered", async () => {
    const day = `${home}/shifts/${id}/${ahead}`;
    expect((await colleague.get(day)).text).toContain("Take this shift");
    expect((await colleague.post(`${day}/place`)).status).toBe(303);
    expect((await colleague.get(`${day}?done=taken&of=${id}&date=${ahead}`)).text).toContain(
      `${day}/place/return`,
    );
    expect((await colleague.get(`${home}?week=${ahead}`)).text).toContain("roster-mine");
    expect((await colleague.get("/my/roster")).text).toContain(day);
    expect((await colleague.post(`${day}/requests`, { kind: "why" })).status).toBe(422);
    expect(
      (await colleague.post(`${day}/requests`, { kind: "swap", note: "Dentist" })).status,
    ).toBe(303);
    const shown = await leader.get(`${home}/requests`);
    expect(shown.text).toContain("Gwilym would like to swap");
    const request = /requests\/([0-9a-f-]{36})\/assign/.exec(shown.text)?.[1] ?? "";
    const missing = await leader.post(`${home}/requests/${request}/assign`, { person: "" });
    expect(missing.status).toBe(422);
    const decided = await leader.post(`${home}/requests/${request}/assign`, {
      person: leader.person,
    });
    expect(decided.status).toBe(303);
    expect((await colleague.get(day)).text).not.toContain("You cannot come?");
    expect((await leader.post(`${home}/requests/${request}/withdraw`)).status).toBe(403);
  });

  it("is removed and put back", async () => {
    const gone = await leader.post(`${home}/shifts/${id}/removal`);
    const notice = await leader.get(gone.header("location") ?? "");
    expect(notice.text).toContain(`${home}/shifts/${id}/return`);
    expect((await leader.post(`${home}/shifts/${id}/return`)).status).toBe(303);
    expect((await leader.get(`${home}/shifts/${id}`)).status).toBe(200);
    const day = `${home}/shifts/${id}/${ahead}`;
    expect((await leader.post(`${day}/off`)).status).toBe(303);
    expect((await leader.get(day)).status).toBe(404);
    expect((await leader.post(`${day}/on`)).status).toBe(303);
  });
});

describe("calendars by forms and links", () => {
  const file = (summary: string) =>
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:x",
      "BEGIN:VEVENT",
      "UID:here-1",
      `DTSTART;TZID=Asia/Kathmandu:${ahead.replaceAll("-", "")}T090000`,
      "DURATION:PT1H",
      `SUMMARY:${summary}`,
      "END:VEVENT",
      "BEGIN:VEVENT",
      "UID:here-2",
      "DTSTART;VALUE=DATE:20261201",
      "SUMMARY:A whole day",
      "END:VEVENT",
      "END:VCALENDAR",
    ].join("\r\n");

  it("show what a file would change, and change it", async () => {
    const preview = await leader.send(`${home}/calendar/preview`, file("<b>Night</b>"));
    expect(preview.status).toBe(200);
    expect(preview.text).toContain("&lt;b&gt;Night&lt;/b&gt;");
    expect(preview.text).toContain("It has no time of the day.");
    const again = /name="calendar" value="([^"]+)"/.exec(preview.text)?.[1] ?? "";
    expect((await leader.post(`${home}/calendar/changes`, { calendar: again })).status).toBe(303);
    expect((await leader.get(`${home}/shifts`)).text).toContain("Asia/Kathmandu");
    expect((await colleague.send(`${home}/calendar/preview`, file("x"))).status).toBe(403);
    expect((await leader.send(`${home}/calendar/preview`, "<html>")).status).toBe(422);
    expect((await leader.send(`${home}/calendar/preview`, "")).status).toBe(422);
    expect((await leader.post(`${home}/calendar/changes`, { calendar: "%%%" })).status).toBe(422);
  });

  it("are read at a secret address by whoever has it, and told to be unchanged", async () => {
    const made = await colleague.post(`${home}/calendar/feed`);
    expect(made.status).toBe(200);
    expect(made.header("cache-control")).toContain("no-store");
    const address = /https?:[^\s"<]*roster-calendars\/[^\s"<]+/.exec(made.text)?.[0] ?? "";
    const app = await d.app();
    const calendar = await app.request(address);
    expect(calendar.headers.get("content-type")).toContain("text/calendar");
    expect(await calendar.text()).toContain("BEGIN:VEVENT");
    const etag = calendar.headers.get("etag") ?? "";
    const unchanged = await app.request(address, { headers: { "if-none-match": etag } });
    expect(unchanged.status).toBe(304);
    expect((await colleague.get(`${home}/calendar`)).text).not.toContain("roster-calendars");
    expect((await colleague.post(`${home}/calendar/feed/removal`)).status).toBe(303);
    expect((await app.request(address)).status).toBe(404);
    expect((await app.request(address.replace(/.{43}\.ics/, `${"A".repeat(43)}.ics`))).status).toBe(
      404,
    );
  });
});

describe("who may", () => {
  it("look at a library's roster: its own staff", async () => {
    for (const path of ["", "/gaps", "/requests", "/shifts", "/hours", "/calendar", "/gaps.csv"])
      expect((await foreign.get(home + path)).status, path).toBe(403);
    expect((await colleague.get(`${home}/shifts/new`)).status).toBe(403);
  });

  it("take part in the network's: staff of all members; lead it: coordinators", async () => {
    const network = "/network/ask/roster";
    const added = await coordinator.post(`${network}/shifts`, shift);
    const id = idIn(added.header("location"));
    expect((await foreign.post(`${network}/shifts`, shift)).status).toBe(403);
    for (const path of [
      "",
      "/gaps",
      "/requests",
      "/shifts",
      `/shifts/${id}`,
      "/hours",
      "/calendar",
    ])
      expect((await foreign.get(network + path)).status, path).toBe(200);
    const day = `${network}/shifts/${id}/${ahead}`;
    expect((await foreign.post(`${day}/place`)).status).toBe(303);
    expect((await colleague.get(day)).text).toContain("Mona");
    expect((await foreign.get("/my/roster")).text).toContain(day);
  });

  it.each([
    [`${home}?week=2026-13-40`, 200],
    [`${home}?week=9999-99-99&done=constructor&of=x`, 200],
    [`${home}/gaps?weeks=1e9`, 200],
    [`${home}/shifts/019f0000-0000-7000-8000-000000000001`, 404],
    [`${home}/shifts/019f0000-0000-7000-8000-000000000001/2026-02-31`, 404],
    [`${home}/shifts/------------------------------------`, 404],
    ["/desk/nowhere/ask/roster", 404],
    ["/roster-calendars/short.ics", 404],
  ])("answers %s with %i", async (path, status) => {
    expect((await leader.get(path)).status).toBe(status);
  });

  it.each([
    [`${home}/requests/------------------------------------/take`],
    [`${home}/requests/019f0000-0000-7000-8000-000000000001/take`],
    [`${home}/requests/019f0000-0000-7000-8000-000000000001/explode`],
    [
      `${home}/shifts/019f0000-0000-7000-8000-000000000001/people/------------------------------------/removal`,
    ],
    [`${home}/shifts/019f0000-0000-7000-8000-000000000001/9999-12-31/place`],
  ])("answers a post to %s with what is not there", async (path) => {
    expect((await leader.post(path)).status).toBe(404);
  });
});
