import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { exportDirectory } from "../../actions/export-directory.ts";
import { importDirectory } from "../../actions/import-directory.ts";
import { directoryModule } from "../../module.ts";
import { asker, demo, signedIn } from "../testing/demo-visitors.ts";

let d: TestDeployment;
let get: ReturnType<typeof asker>["get"];
let post: ReturnType<typeof asker>["post"];
let administrator: string;

beforeAll(async () => {
  d = await testDeployment();
  ({ get, post } = asker(await d.app([directoryModule()])));
  await d.asSystem((ctx) => importDirectory(ctx, demo));
  administrator = await signedIn(d.asSystem, "ruth", "library-administrator", "port-merrow");
});
afterAll(() => d.close());

const member = async (code: string) =>
  (await d.asSystem(exportDirectory)).libraries.find((library) => library.code === code);
const branch = async (code: string) =>
  (await member("port-merrow"))?.branches.find((one) => one.code === code);
const DESK = "/desk/port-merrow";
const BRANCH = `${DESK}/directory/branches`;

describe("branches", () => {
  test("are added, changed, removed, and put back with their hours", async () => {
    const added = await post(BRANCH, administrator, {
      code: "PM-NEW",
      "name.en": "New Quay",
      latitude: "43,6",
      longitude: "-70.2",
    });
    expect(added.headers.get("location")).toBe(`${BRANCH}/PM-NEW?saved=1`);
    expect(
      (
        await post(`${BRANCH}/PM-NEW/hours`, administrator, {
          mon: "9-13, 14-18",
          sat: "20:00–02:00",
        })
      ).status,
    ).toBe(303);
    expect(
      (
        await post(`${BRANCH}/PM-NEW`, administrator, {
          "name.en": "Quayside",
          "address.lines": "1 Quay\r\n\r\n2nd floor",
        })
      ).status,
    ).toBe(303);
    const removed = await post(`${BRANCH}/PM-NEW/removal`, administrator);
    expect(await branch("PM-NEW")).toBeUndefined();
    const list = await (await get(removed.headers.get("location") ?? "", administrator)).text();
    expect(list).toContain(`action="${BRANCH}/PM-NEW/restoration"`);
    await post(`${BRANCH}/PM-NEW/restoration`, administrator);
    expect(await branch("PM-NEW")).toMatchObject({
      name: { en: "Quayside" },
      address: { lines: ["1 Quay", "2nd floor"] },
      latitude: null,
      hours: {
        mon: [
          { opens: "09:00", closes: "13:00" },
          { opens: "14:00", closes: "18:00" },
        ],
        sat: [{ opens: "20:00", closes: "02:00" }],
        sun: [],
      },
    });
  });

  test("a code that is taken, in whatever case, is refused", async () => {
    const answer = await post(BRANCH, administrator, { code: "pm-cen", "name.en": "Again" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("This code is taken");
  });

  test.each([
    [{ mon: "nine to five" }, "mon", "Write times as"],
    [{ tue: "9-13, 12-15" }, "tue", "overlap"],
    [{ wed: "18-02, 20-22" }, "wed", "overlap"],
    [{ thu: "9-10, 11-12, 13-14, 15-16, 17-18" }, "thu", "at most four"],
  ])("hours that cannot be are told at their day (case %#)", async (hours, day, words) => {
    const before = await branch("PM-CEN");
    const answer = await post(`${BRANCH}/PM-CEN/hours`, administrator, hours);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(`href="#f-${day}"`);
    expect(html).toContain(words);
    expect(html).toContain(`value="${Object.values(hours)[0]}"`);
    expect(await branch("PM-CEN")).toEqual(before);
  });

  test("a closure is added, removed, and put back as it was", async () => {
    const path = `${BRANCH}/PM-MIL/closures`;
    await post(path, administrator, { from: "2027-03-01", "reason.en": "Painting" });
    const days = (await branch("PM-MIL"))?.closures.map(({ from, to }) => `${from} ${to}`);
    expect(days).toContain("2027-03-01 2027-03-01");
    const which = { from: "2027-03-01", to: "2027-03-01" };
    const unread = await post(`${path}/removal`, administrator, {
      ...which,
      hours: "in the morning",
    });
    expect(unread.status).toBe(404);
    expect((await branch("PM-MIL"))?.closures).toHaveLength(4);
    const removed = await post(`${path}/removal`, administrator, which);
    expect((await branch("PM-MIL"))?.closures).toHaveLength(3);
    const html = await (await get(removed.headers.get("location") ?? "", administrator)).text();
    expect(html).toContain('name="reason.en" value="Painting"');
    expect((await post(`${path}/removal`, administrator, which)).status).toBe(404);
  });

  test("other hours of a day are added, shown to readers, removed, and put back", async () => {
    const path = `${BRANCH}/PM-MIL/closures`;
    const eve = { from: "2027-03-08", hours: "9-12, 13:30-15", "reason.en": "Inventory" };
    await post(path, administrator, eve);
    const held = async () =>
      (await branch("PM-MIL"))?.closures.find(({ from }) => from === eve.from);
    const hours = [
      { opens: "09:00", closes: "12:00" },
      { opens: "13:30", closes: "15:00" },
    ];
    expect(await held()).toMatchObject({ to: eve.from, hours });
    const shown = await (await get("/libraries/port-merrow", administrator)).text();
    expect(shown).toContain("09:00 to 12:00, 13:30 to 15:00 (Inventory)");
    expect(shown).toContain('"validThrough":"2027-03-08","opens":"13:30","closes":"15:00"');
    const list = await (await get(`${BRANCH}/PM-MIL`, administrator)).text();
    expect(list).toContain('name="hours" value="09:00–12:00, 13:30–15:00"');
    const days = { from: eve.from, to: eve.from };
    expect((await post(`${path}/removal`, administrator, days)).status).toBe(404);
    const removed = await post(`${path}/removal`, administrator, { ...days, hours: eve.hours });
    expect(await held()).toBeUndefined();
    const html = await (await get(removed.headers.get("location") ?? "", administrator)).text();
    expect(html).toContain('name="hours" value="09:00–12:00, 13:30–15:00"');
  });

  test.each([
    [{ from: "2027-03-02", hours: "until noon" }, "Write times as"],
    [{ from: "2027-03-02", hours: "9-13, 12-15" }, "overlap"],
  ])("other hours that cannot be are told at their field (case %#)", async (form, words) => {
    const answer = await post(`${BRANCH}/PM-MIL/closures`, administrator, form);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('href="#f-hours"');
    expect(html).toContain(words);
    expect(html).toContain(`value="${form.hours}"`);
  });

  test.each([{ from: "2027-03-02", to: "2027-03-01" }, { from: "tomorrow" }, {}])(
    "a closure that cannot be is refused (case %#)",
    async (form) =>
      expect((await post(`${BRANCH}/PM-MIL/closures`, administrator, form)).status).toBe(422),
  );
  test("an address of a closure that nobody made shows no notice", async () => {
    const answer = await get(`${BRANCH}/PM-MIL?from=x&to=%00`, administrator);
    expect(await answer.text()).not.toContain("was removed");
  });
});
