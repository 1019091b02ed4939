import type { Hono } from "hono";
import { z } from "zod";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { WebEnv } from "#kernel/http";
import { addPerson } from "#kernel/identity";
import type { PersonId } from "#kernel/ids";
import { listMail } from "#kernel/mail";
import { defineNotice, deliverNotices, notify } from "#kernel/notices";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { accountModule } from "../../module.ts";
import { ScriptlessBrowser } from "../scriptless-browser.ts";

const ANSWERED = defineNotice({
  name: "l.answered",
  params: z.object({}),
  words: () => ({
    label: "Answers to my requests",
    outline: "News.",
    title: () => "On its way",
    text: () => "",
  }),
});

let d: TestDeployment;
let app: Hono<WebEnv>;
let person: PersonId;
let email = "";
let browser: ScriptlessBrowser;
let serial = 0;
const password = "a long walk home";

beforeAll(async () => {
  d = await testDeployment();
  app = await d.app([accountModule([{ name: "lending", notices: [ANSWERED] }])]);
});
afterAll(() => d.close());
beforeEach(async () => {
  email = `reader-${serial++}@e.example`;
  person = await d.asSystem((ctx) => addPerson(ctx, { email, name: "Vera", password, roles: [] }));
  browser = new ScriptlessBrowser(app);
  await browser.post("/sign-in", { email, password });
});

describe("the end of mail by a letter's address", () => {
  const stopPath = async () => {
    const news = {
      kind: ANSWERED,
      person,
      library: null,
      subjectKey: "a",
      href: "/my",
      params: {},
    };
    await d.asSystem((ctx) => notify(ctx, news));
    await deliverNotices([ANSWERED])({ payload: { person }, run: d.run });
    const mail = (await d.asSystem((ctx) => listMail(ctx, 500))).find(({ to }) => to === email);
    return new URL(mail?.listUnsubscribe ?? "").pathname;
  };
  const mailWish = async () =>
    /name="mail\.l\.answered".*?<option value="([^"]+)" selected/.exec(
      await browser.text("/my/notices/settings"),
    )?.[1];

  test("one POST of a machine ends it: no cookie, no token, no sign-in, no redirect", async () => {
    const path = await stopPath();
    const answer = await app.request(`http://localhost:3000${path}`, {
      method: "POST",
      body: "List-Unsubscribe=One-Click",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect(answer.status).toBe(200);
    expect(await mailWish()).toBe("never");
  });

  test("also where the machine writes multipart, and twice", async () => {
    const path = await stopPath();
    for (let time = 0; time < 2; time++) {
      const body = new FormData();
      body.set("List-Unsubscribe", "One-Click");
      expect(
        (await app.request(`http://localhost:3000${path}`, { method: "POST", body })).status,
      ).toBe(200);
    }
    expect(await mailWish()).toBe("never");
  });

  test("looking ends nothing; the button does, signed out, and can be undone", async () => {
    const path = await stopPath();
    const reader = new ScriptlessBrowser(app);
    const html = await reader.text(path);
    expect(html).toContain("Answers to my requests");
    expect(await mailWish()).toBe("at-once");
    const done = (await reader.post(path)).headers.get("location") ?? "";
    expect(await mailWish()).toBe("never");
    const said = await reader.text(done);
    expect(said).toContain("You will get no more mail of this kind.");
    const undo = /name="undo" value="([^"]+)"/.exec(said)?.[1] ?? "";
    const undone = (await reader.post(`${path}/undo`, { undo })).headers.get("location") ?? "";
    expect(await reader.text(undone)).toContain("This mail comes again as before.");
    expect(await mailWish()).toBe("at-once");
  });

  test.each(["/notices/stop/x", `/notices/stop/v1.${"A".repeat(90)}`])(
    "%s says what to do",
    async (path) => {
      for (const answer of [
        await browser.get(path),
        await browser.post(path),
        await browser.post(`${path}/undo`, { undo: "x" }),
      ]) {
        expect(answer.status).toBe(410);
        expect(await answer.text()).toContain("no longer, one of ours");
      }
    },
  );
});
