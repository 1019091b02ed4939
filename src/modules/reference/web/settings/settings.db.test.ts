import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAudit } from "#kernel/audit";
import type { Library } from "#kernel/tenancy";
import { askAs, operatorAt } from "#test/reference-desk";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { deskQueues } from "../../actions/desk/queues.ts";
import { deskSettings } from "../../actions/desk/settings.ts";
import { claim } from "../../actions/inquiry/claim.ts";
import { staffSays } from "../../actions/inquiry/say.ts";
import { DESK_RANGES, usualDesk } from "../../model/desk/settings.ts";
import { asking, letIn, type Somebody } from "../../test/people.ts";

let d: TestDeployment;
let home: Library;
let away: Library;
let admin: Somebody;
let staff: Somebody;
let stranger: ReturnType<typeof asking>;
beforeAll(async () => {
  d = await testDeployment();
  home = await d.library("home", "Home Library");
  away = await d.library("away", "Away Library");
  await d.asSystem((ctx) =>
    sql`insert into skill (code, names) values ('maps', '{"en": "Old maps"}')`.execute(ctx.tx),
  );
  const app = await d.app();
  admin = await letIn(d, app, "library-administrator", home);
  staff = await letIn(d, app, "staff", home);
  stranger = asking(app);
});
afterAll(() => d.close());

const AT = "/desk/home/ask/settings";
const form = (changes: Readonly<Record<string, string>> = {}) => ({
  chat: "on",
  joinsNetwork: "on",
  languages: "",
  networkAfter: "30",
  partnerAfter: "",
  ticketAfter: "180",
  answerDays: "2",
  keepDays: "90",
  hue: "",
  sites: "",
  ...changes,
});
const stored = () => d.asSystem((ctx) => deskSettings(ctx, home.id));

describe("the settings of a desk", () => {
  test("begin with texts that are proposed, and hold once they are saved", async () => {
    const first = await admin.get(AT);
    expect(first.text).toContain("Texts that we propose");
    expect(first.text).toContain("of another library that works with us");
    expect(first.text).toContain("تعمل معنا");
    expect((await stored()).disclosure).toEqual({});
    const saved = await admin.post(
      AT,
      form({
        "disclosure.en": "Line one\r\nLine two",
        "greeting.es": "Pregunte",
        languages: "cy, ar",
        sites: "https://www.home.example\r\nhttps://kids.home.example:8443",
        partnerAfter: "90",
        hue: "30",
      }),
    );
    expect([saved.status, saved.location]).toEqual([303, `${AT}?saved=1`]);
    expect(await stored()).toEqual({
      ...usualDesk,
      disclosure: { en: "Line one\nLine two" },
      greeting: { es: "Pregunte" },
      languages: ["cy", "ar"],
      sites: ["https://www.home.example", "https://kids.home.example:8443"],
      partnerAfter: 90,
      hue: 30,
    });
    expect((await stranger.get("/ask/home")).text).toContain("Line two");
    const again = await admin.get(`${AT}?saved=1`);
    expect(again.text).toContain("The settings are saved.");
    expect(again.text).not.toContain("Texts that we propose");
    const proposed = await admin.get(`${AT}?usual=1`);
    expect(proposed.text).toContain("Line two");
    expect(proposed.text).toContain("Ask us anything");
    const [entry] = await d.asSystem((ctx) => readAudit(ctx, 1));
    expect(entry).toMatchObject({ action: "reference.desk-changed", subject: "home" });
    expect((await admin.get("/desk/home/audit")).text).toContain("reference desk is run");
  });

  test("keep what was typed where something is wrong, and lead to it", async () => {
    const before = await stored();
    const wrong = await admin.post(
      AT,
      form({
        networkAfter: "soon",
        keepDays: "0",
        ticketAfter: "",
        languages: "cy !!",
        sites: "https://good.example javascript:alert(1)",
        "information.ar": "<b>".repeat(2000),
      }),
    );
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="soon"');
    expect(wrong.text).toContain("Type a whole number from 1 to 1095.");
    for (const name of ["networkAfter", "keepDays", "ticketAfter", "languages", "sites"])
      expect(wrong.text).toContain(`href="#f-${name}"`);
    expect(wrong.text).toContain('href="#f-information-ar"');
    expect(wrong.text).toContain("javascript:alert(1)</textarea>");
    expect(wrong.text).not.toContain("<b><b>");
    expect(await stored()).toEqual(before);
  });

  test.each(Object.entries(DESK_RANGES))("%s holds its range", async (name, [least, most]) => {
    for (const value of [least - 1, most + 1, 1.5, "1e9", "NaN"])
      expect((await admin.post(AT, form({ [name]: String(value) }))).status).toBe(422);
    for (const value of [least, most])
      expect((await admin.post(AT, form({ [name]: String(value) }))).status).toBe(303);
  });

  test("are for those who run the library", async () => {
    for (const path of [AT, `${AT}/queues`]) {
      expect((await staff.get(path)).status).toBe(403);
      expect((await staff.post(path, form())).status).toBe(403);
      expect((await admin.get(path.replace("home", "away"))).status).toBe(403);
    }
  });
});

describe("queues", () => {
  const queues = () => d.run(admin.visitor, deskQueues);
  const names = async () => (await queues()).map((queue) => queue.names["en"]);

  test("are added, renamed, put in order, removed and brought back", async () => {
    for (const name of ["Homework", "Local history", "Business"])
      expect((await admin.post(`${AT}/queues`, { "names.en": name })).status).toBe(303);
    const [, history] = await queues();
    const at = `${AT}/queues/${history?.id}`;
    const changed = { "names.en": "Town history", "names.es": "Historia", skill: "maps" };
    await admin.post(at, { ...changed, languages: "en cy" });
    expect((await queues())[1]).toMatchObject({
      names: { en: "Town history", es: "Historia" },
      skill: "maps",
      languages: ["en", "cy"],
    });
    await admin.post(`${at}/place`);
    expect(await names()).toEqual(["Town history", "Homework", "Business"]);
    const removed = await admin.post(`${at}/removal`);
    expect(await names()).toEqual(["Homework", "Business"]);
    expect((await admin.get(removed.location)).text).toContain(`${at}/restoration`);
    expect((await stranger.get("/ask/home")).text).not.toContain("Town history");
    await admin.post(`${at}/restoration`);
    expect(await names()).toEqual(["Town history", "Homework", "Business"]);
  });

  test("keep what was typed where something is wrong", async () => {
    const [first] = await queues();
    const cases = [
      [`${AT}/queues`, {}, "Give it a name."],
      [`${AT}/queues`, { "names.en": "x".repeat(61) }, "Shorten it to 60"],
      [`${AT}/queues/${first?.id}`, { "names.en": "A", skill: "alchemy" }, "Choose a subject"],
      [`${AT}/queues/${first?.id}`, { "names.en": "A", languages: "Welsh!" }, "no code of a"],
    ] as const;
    for (const [path, typed, said] of cases) {
      const answer = await admin.post(path, typed);
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(said);
    }
  });

  test("that are not there are not found, whatever they are called", async () => {
    for (const id of ["x", "\0", crypto.randomUUID(), "%00"])
      for (const way of ["", "/removal", "/restoration", "/place"])
        expect((await admin.post(`${AT}/queues/${encodeURIComponent(id)}${way}`)).status).toBe(404);
  });
});

test("a reader learns of which library somebody is only where their own library says so", async () => {
  const helper = await operatorAt(d, away, "Ana");
  const ask = async () => {
    const { code, inquiry } = await askAs(d, home);
    await d.run(helper, (ctx) => claim(ctx, inquiry.id));
    const hello = { clientId: crypto.randomUUID(), body: "Let me look." };
    await d.run(helper, (ctx) => staffSays(ctx, inquiry.id, hello, "message"));
    const paths = ["", "/thread", "/transcript"].map((way) => `/ask/q/${code}${way}`);
    return Promise.all(paths.map((path) => stranger.get(path)));
  };
  await admin.post(AT, form());
  for (const { status, text } of await ask()) {
    expect(status).toBe(200);
    expect(text).toContain("Let me look.");
    expect(text).not.toContain("Away Library");
  }
  await admin.post(AT, form({ namesOtherLibrary: "on" }));
  const told = await ask();
  for (const { text } of told) expect(text).toContain("Ana of Away Library answers you now.");
  expect(told[0]?.text).toContain("Ana of Away Library answers you.");
  expect(told[2]?.text).toContain("Ana (Away Library),");
});
