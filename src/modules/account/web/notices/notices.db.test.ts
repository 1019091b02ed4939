import type { Hono } from "hono";
import { z } from "zod";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { WebEnv } from "#kernel/http";
import { addPerson } from "#kernel/identity";
import { newId, type PersonId } from "#kernel/ids";
import { defineNotice, notify } from "#kernel/notices";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { pushReader } from "#test/push-reader";
import { accountModule } from "../../module.ts";
import { ScriptlessBrowser } from "../scriptless-browser.ts";

const words = (label: string) => () => ({
  label,
  outline: "News.",
  title: ({ title }: { title: string }) => `On its way: ${title}`,
  text: () => "It will be there soon.",
});
const params = z.object({ title: z.string() });
const ANSWERED = defineNotice({
  name: "l.answered",
  params,
  words: words("Answers to my requests"),
});
const RECALLED = defineNotice({
  name: "l.recalled",
  params,
  maySilence: false,
  words: words("Calls to return"),
});
const kinds = [ANSWERED, RECALLED];

let d: TestDeployment;
let app: Hono<WebEnv>;
let library: Library;
let person: PersonId;
let email = "";
let browser: ScriptlessBrowser;
let serial = 0;
const password = "a long walk home";

beforeAll(async () => {
  d = await testDeployment();
  app = await d.app([accountModule([{ name: "lending", notices: kinds }])]);
  library = await d.library("harbour", "Harbour Library");
});
afterAll(() => d.close());
beforeEach(async () => {
  email = `reader-${serial++}@e.example`;
  person = await d.asSystem((ctx) => addPerson(ctx, { email, name: "Vera", password, roles: [] }));
  browser = new ScriptlessBrowser(app);
  await browser.post("/sign-in", { email, password });
});

const tell = (title: string, href = "/my/privacy", subject = title) =>
  d.asSystem((ctx) =>
    notify(ctx, {
      kind: ANSWERED,
      person,
      library: library.id,
      subjectKey: subject,
      href,
      params: { title },
    }),
  );
const where = (answer: Response) => [answer.status, answer.headers.get("location")];
const badges = (html: string) => html.match(/told-new/g)?.length ?? 0;
const centre = () => browser.text("/my/notices");
const linkOf = async (title: string) =>
  new RegExp(`href="(/my/notices/[0-9a-f-]{36})"[^>]*>On its way: ${title}`).exec(
    await centre(),
  )?.[1] ?? "";
/** The number beside "My library" in the bar. */
const inBar = (html: string) =>
  /class="bar-count"><span aria-hidden="true">([^<]+)</.exec(html)?.[1];

describe("the centre", () => {
  test("teaches the first step where there is nothing", async () => {
    const html = await centre();
    expect(html).toContain("answers to your requests");
    expect(html).toContain('href="/my/notices/settings"');
    expect(inBar(html)).toBeUndefined();
  });

  test("shows the newest first, unread marked, counted in the bar and on the first page", async () => {
    for (const title of ["The Sea", "The Bell <&>"]) await tell(title);
    const html = await centre();
    expect(html.indexOf("The Bell &lt;&amp;&gt;")).toBeLessThan(html.indexOf("The Sea"));
    expect(html).toContain("Harbour Library");
    expect([badges(html), inBar(html)]).toEqual([2, "2"]);
    const mine = await browser.text("/my");
    expect(mine).toContain("2 that you have not read");
  });

  test("opening one marks it as read and leads on", async () => {
    await tell("The Sea");
    expect(where(await browser.get(await linkOf("The Sea")))).toEqual([303, "/my/privacy"]);
    expect(badges(await centre())).toBe(0);
  });

  test("newer news of a subject says how many came", async () => {
    await tell("soon", "/my", "one request");
    await tell("now", "/my", "one request");
    const html = await centre();
    expect(html).toContain("2 pieces of news");
    expect(html).not.toContain("On its way: soon");
  });

  test("marks all as read, and undoes it, but not what was read before or is told anew", async () => {
    for (const title of ["early", "a", "b"]) await tell(title);
    await browser.post(`${await linkOf("early")}/read`);
    const done = (await browser.post("/my/notices/read")).headers.get("location") ?? "";
    const html = await browser.text(done);
    expect(html).toContain("2 notices are marked as read.");
    expect(badges(html)).toBe(0);
    await tell("b");
    const moment = /name="moment" value="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(where(await browser.post("/my/notices/unread", { moment }))).toEqual([
      303,
      "/my/notices",
    ]);
    const after = await centre();
    expect(badges(after)).toBe(2);
    expect(after.match(/On its way: b/g)).toHaveLength(4);
  });

  test("one can be marked as unread again", async () => {
    await tell("The Sea");
    const link = await linkOf("The Sea");
    await browser.post(`${link}/read`);
    expect(badges(await centre())).toBe(0);
    await browser.post(`${link}/unread`);
    expect(badges(await centre())).toBe(1);
  });

  test("goes on to older ones", async () => {
    for (let count = 0; count < 32; count++) await tell(`no ${String(count).padStart(2, "0")}`);
    const html = await centre();
    expect(html).toContain("no 31");
    expect(html).not.toContain("no 01");
    const older = /href="(\/my\/notices\?before=[^"]+)"/.exec(html)?.[1] ?? "";
    const next = await browser.text(older);
    expect(next).toContain("no 01");
    expect(next).not.toContain("no 02");
  });

  test("is each person's own", async () => {
    await tell("The Sea");
    const link = await linkOf("The Sea");
    const other = new ScriptlessBrowser(app);
    expect(where(await other.get(link))).toEqual([
      303,
      `/sign-in?next=${encodeURIComponent(link)}`,
    ]);
    await d.asSystem((ctx) =>
      addPerson(ctx, { email: `x${email}`, name: "Ines", password, roles: [] }),
    );
    await other.post("/sign-in", { email: `x${email}`, password });
    expect((await other.get(link)).status).toBe(404);
    expect((await other.post(`${link}/read`)).status).toBe(404);
    await other.post(`${link}/unread`);
    expect(badges(await centre())).toBe(1);
  });

  test.each([
    ["/my/notices/x", 404],
    [`/my/notices/${newId()}`, 404],
    ["/my/notices?before=x&read=2026&count=-1", 200],
    ["/my/notices?read=2026-11-26T12:00:00Z&count=99999999999", 200],
  ])("answers %s with %i", async (path, status) => {
    expect((await browser.get(path)).status).toBe(status);
  });
  test("takes no moment that is none", async () => {
    for (const moment of ["", "now", "2026-99-99T99:99:99Z"])
      expect((await browser.post("/my/notices/unread", { moment })).status).toBe(404);
  });
});

describe("the settings", () => {
  const usual = {
    "mail.l.answered": "at-once",
    "push.l.answered": "at-once",
    "mail.l.recalled": "at-once",
    "push.l.recalled": "at-once",
    zone: "Europe/Madrid",
    "quiet-from": "22:00",
    "quiet-until": "07:00",
    pause: "",
  };

  test("are kept, and what must not be missed stays", async () => {
    const wished = {
      ...usual,
      "mail.l.answered": "daily",
      "mail.l.recalled": "never",
      "push.l.recalled": "never",
    };
    expect(where(await browser.post("/my/notices/settings", wished))).toEqual([
      303,
      "/my/notices/settings?done=settings-saved",
    ]);
    const html = await browser.text("/my/notices/settings?done=settings-saved");
    expect(html).toContain("Your choice is saved.");
    const chosen = [...html.matchAll(/<option value="([^"]+)" selected/g)].map(
      ([, value]) => value,
    );
    expect(chosen).toEqual([
      "daily",
      "at-once",
      "at-once",
      "never",
      "at-once",
      "at-once",
      "Europe/Madrid",
    ]);
    expect(html).toContain('value="22:00"');
    expect(html).toContain("Its mail always comes");
  });

  test("come back with what was typed where it cannot be used", async () => {
    const answer = await browser.post("/my/notices/settings", {
      ...usual,
      "quiet-until": "late",
      zone: "Nowhere",
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('value="late"');
    expect(html).toContain("This is not a time of day.");
    expect(html).toContain("This time zone is not known here.");
  });

  test("say without script that devices need it", async () => {
    expect(await browser.text("/my/notices/settings")).toMatch(
      /<noscript><p[^>]*>For this the browser needs JavaScript/,
    );
  });
});

describe("devices", () => {
  const subscription = () => {
    const { p256dh, auth } = pushReader();
    return {
      endpoint: `https://push.example/${newId()}`,
      expirationTime: null,
      keys: { p256dh, auth },
    };
  };
  const offer = (body: string) => browser.postJson("/my/notices/devices", body);

  test("are added by the browser and removed by the person", async () => {
    expect((await offer(JSON.stringify(subscription()))).status).toBe(201);
    const html = await browser.text("/my/notices/settings?done=device-added");
    expect(html).toContain("This device shows your notices now.");
    const removal = /action="(\/my\/notices\/devices\/[^"]+\/removal)"/.exec(html)?.[1] ?? "";
    await browser.post(removal);
    expect(await browser.text("/my/notices/settings")).toContain("shown on none of your devices");
    expect((await browser.post(removal)).status).toBe(303);
  });

  test.each([
    "",
    "null",
    "[]",
    "{",
    JSON.stringify({ ...subscription(), keys: null }),
    JSON.stringify({ ...subscription(), endpoint: "https://a:b@push.example/" }),
    JSON.stringify({ ...subscription(), endpoint: 7 }),
  ])("a browser that says %s is refused", async (body) => {
    const answer = await offer(body);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      422,
      "application/problem+json",
    ]);
  });

  test("need a sign-in", async () => {
    browser = new ScriptlessBrowser(app);
    expect((await offer(JSON.stringify(subscription()))).status).toBe(403);
  });
});

describe("news of our own", () => {
  test("a role given is told to whom it was given, and taken back in the same notice", async () => {
    const admin = new ScriptlessBrowser(app);
    const roles = [{ role: "library-administrator", library: library.id }] as const;
    await d.asSystem((ctx) =>
      addPerson(ctx, { email: `a${email}`, name: "Ruth", password, roles }),
    );
    const other = `b${email}`;
    const told = await d.asSystem((ctx) =>
      addPerson(ctx, {
        email: other,
        name: "Ines",
        password,
        roles: [{ role: "reader", library: library.id }],
      }),
    );
    await admin.post("/sign-in", { email: `a${email}`, password });
    await admin.post(`/desk/harbour/people/${told}/roles`, { role: "staff" });
    browser = new ScriptlessBrowser(app);
    await browser.post("/sign-in", { email: other, password });
    expect(await centre()).toContain("You have a new role: Staff");
    await admin.post(`/desk/harbour/people/${told}/roles/staff/revocation`);
    const after = await centre();
    expect(after).toContain("A role of yours has ended: Staff");
    expect(after).not.toContain("You have a new role");
  });
});
