import type { Hono } from "hono";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WebEnv } from "#kernel/http";
import { addPerson, listInvitations, readInvitation } from "#kernel/identity";
import { listMail } from "#kernel/mail";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { asking, storedPerson, cookieOf } from "#test/signed-in";
import { CannotDo, type Command, type Invocation, WrongUse } from "./commands/command.ts";
import { operatorFindings } from "./commands/doctor/operator.ts";
import { personInviteCommand, personListCommand } from "./commands/person.ts";
import { setUpLink } from "./commands/set-up-link.ts";

let d: TestDeployment;
let app: Hono<WebEnv>;
beforeAll(async () => {
  d = await testDeployment();
  app = await d.app();
});
afterAll(() => d.close());

const home = () => d.config.publicUrl;
const silent = () => undefined;

/** @returns what a person and a program that type this are told */
async function typed(command: Command, words: readonly string[], options: Invocation["options"]) {
  const said: { text: string; data: unknown } = { text: "", data: null };
  const result = (text: string, data: unknown) => void Object.assign(said, { text, data });
  const terminal = { json: false, result, progress: silent, advance: silent, note: silent };
  const config = { ...d.config, DATABASE_URL: d.url };
  expect(await command.run({ words, options, config, terminal })).toBe(0);
  return said;
}

const operators = () => d.asSystem(operatorFindings);

/** Accepts an invitation as somebody without an account. @returns how they ask from then on, and where they were sent */
async function comeIn(link: string, fields: Readonly<Record<string, string>>) {
  const { pathname } = new URL(link);
  const stranger = asking(app, "", home());
  const answer = await stranger.post(pathname, { password: "a long walk home", ...fields });
  expect([answer.status, answer.text]).toEqual([303, ""]);
  const [cookie = ""] = (answer.header("set-cookie") ?? "").split(";");
  return { ...asking(app, cookie, home()), cameTo: answer.location };
}

const withoutOperator = () =>
  d.asSystem((ctx) => sql`delete from role_grant where role = 'operator'`.execute(ctx.tx));

const tokenOf = (link: string) => new URL(link).pathname.replace("/invitations/", "");

describe("an empty network", () => {
  test("says that it is being set up, and the doctor that nobody runs it", async () => {
    const { text } = await asking(app, "", home()).get("/");
    expect(text).toContain("This network is being set up");
    expect(text).not.toContain("/network/members/new");
    const said = expect.stringContaining("person invite") as unknown;
    expect(await operators()).toMatchObject([{ ok: false, said }]);
  });

  test("gives each start one link, and only the last one works, for a day", async () => {
    const [first, second] = [await setUpLink(d), await setUpLink(d)];
    const stranger = asking(app, "", home());
    const replaced = await stranger.get(new URL(first ?? "").pathname);
    expect([replaced.status, replaced.text]).toEqual([
      410,
      expect.stringContaining("replaced by a newer one, or its time is over. Ask whoever gave it"),
    ]);
    const page = await stranger.get(new URL(second ?? "").pathname);
    expect(page.text).toContain("Nobody runs this network yet");
    const later = { now: () => d.services.clock.now().add({ hours: 24 }) };
    const look = d.asSystem((ctx) =>
      readInvitation({ ...ctx, clock: later }, tokenOf(second ?? "")),
    );
    await expect(look).rejects.toMatchObject({ code: "invitation-expired" });
  });

  test("says every fault of the form at once, and keeps what was typed", async () => {
    const link = (await setUpLink(d)) ?? "";
    const answer = await asking(app, "", home()).post(new URL(link).pathname, {
      email: "nobody",
      name: "Ana",
      password: "short",
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/value="nobody"[\s\S]*value="Ana"/);
    expect(answer.text.match(/aria-invalid="true"/g)).toHaveLength(2);
  });

  test("is led by its first operator to a library with an administrator, over HTTP alone", async () => {
    const link = (await setUpLink(d)) ?? "";
    const operator = await comeIn(link, { email: "ana@shelf.example", name: "Ana" });
    expect(operator.cameTo).toBe("/network");
    expect((await operator.get("/network")).status).toBe(200);
    expect((await operator.get("/")).text).toContain("/network/members/new");
    expect((await asking(app, "", home()).get(new URL(link).pathname)).status).toBe(410);
    expect(await setUpLink(d)).toBeNull();
    expect(await operators()).toMatchObject([{ ok: true }]);

    const member = { code: "mylib", "name.en": "My Library", kind: "city", timeZone: "UTC" };
    const added = await operator.post("/network/members", member);
    expect([added.status, added.location]).toEqual([303, "/network/members?saved=1"]);
    const email = "yusuf@mylib.example";
    const invited = await operator.post("/desk/mylib/people/invitations", {
      email,
      role: "library-administrator",
      locale: "en",
    });
    expect(invited.status).toBe(303);
    const [letter] = (await d.asSystem((ctx) => listMail(ctx, 5))).filter(({ to }) => to === email);
    const sent = /http\S+\/invitations\/\S+/.exec(letter?.text ?? "")?.[0] ?? "";
    const administrator = await comeIn(sent, { name: "Yusuf" });
    expect((await administrator.get("/desk/mylib/catalogue/imports")).status).toBe(200);
    expect((await administrator.get("/network")).status).toBe(403);
  });
});

describe("at the command line", () => {
  test("somebody is invited, comes in by the link that is told, and is listed", async () => {
    const said = await typed(personInviteCommand, ["lea@shelf.example"], {
      role: "coordinator",
      name: "Lea Ng",
      locale: "es",
    });
    const link = /http\S+/.exec(said.text)?.[0] ?? "";
    expect(said.data).toMatchObject({ role: "network-coordinator", library: null, link });
    expect(said.text).toContain("SMTP_URL is not set");
    expect(
      (await asking(app, "", home()).get(`/invitations/${tokenOf(link)}?name=Lea+Ng`)).text,
    ).toContain('value="Lea Ng"');
    await comeIn(link, { name: "Lea Ng" });
    const listed = await typed(personListCommand, [], {});
    expect(listed.text).toMatch(/lea@shelf\.example {2}Lea Ng {2}coordinator/);
    expect(listed.text).toMatch(/yusuf@mylib\.example {2}Yusuf {2}administrator at mylib/);
    const there = await typed(personListCommand, [], { library: "mylib", role: "staff" });
    expect(there).toMatchObject({ data: [], text: expect.stringContaining("Nobody") as unknown });
  });

  test.each([
    [[], { role: "operator" }, WrongUse],
    [["a@b.example"], {}, WrongUse],
    [["a@b.example"], { role: "boss" }, WrongUse],
    [["a@b.example"], { role: "constructor" }, WrongUse],
    [["a@b.example"], { role: "staff" }, WrongUse],
    [["a@b.example"], { role: "operator", library: "mylib" }, WrongUse],
    [["a@b.example"], { role: "operator", locale: "tlh" }, WrongUse],
    [["a@b.example"], { role: "staff", library: "elsewhere" }, CannotDo],
  ])("%j %j is told what is wrong", async (words, options, kind) => {
    await expect(typed(personInviteCommand, words, options)).rejects.toBeInstanceOf(kind);
  });
});

test("the link ends when somebody else has become operator meanwhile, and is listed nowhere", async () => {
  await withoutOperator();
  const link = (await setUpLink(d)) ?? "";
  expect(await d.asSystem((ctx) => listInvitations(ctx, null))).toEqual([]);
  const roles = [{ role: "operator", library: null }] as const;
  await d.asSystem((ctx) => addPerson(ctx, { email: "new@shelf.example", name: "New", roles }));
  expect((await asking(app, "", home()).get(new URL(link).pathname)).status).toBe(410);
});

test("somebody who has an account already takes the first operator's link signed in", async () => {
  await withoutOperator();
  const { email } = await storedPerson(d, "Kim", []);
  const kim = asking(app, await cookieOf(d, email), home());
  const { pathname } = new URL((await setUpLink(d)) ?? "");
  expect((await kim.get(pathname)).text).not.toContain('type="password"');
  expect((await kim.post(pathname)).location).toBe("/network");
  expect((await kim.get("/network")).status).toBe(200);
});
