import { createHash } from "node:crypto";
import { sql } from "kysely";
import { z } from "zod";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { systemPrincipal } from "#kernel/access";
import { addPerson, signIn, signOut } from "#kernel/identity";
import { newId, type PersonId } from "#kernel/ids";
import type { Library } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { pushReader } from "#test/push-reader";
import {
  addDevice,
  defineNotice,
  listDevices,
  markAllRead,
  noticesPrivacy,
  notify,
  readHearer,
  removeDevice,
  saveWishes,
  senderKeys,
} from "./index.ts";

const ANSWERED = defineNotice({
  name: "l.answered",
  params: z.object({ title: z.string() }),
  words: () => ({ label: "Answers", outline: "", title: ({ title }) => title, text: () => "" }),
});

let d: TestDeployment;
let library: Library;
let person: PersonId;
let session = "";
let serial = 0;
const password = "a long walk home";

beforeAll(async () => {
  d = await testDeployment();
  library = await d.library("harbour", "Harbour Library");
});
afterAll(() => d.close());
beforeEach(() => arrive());

/** Somebody new, signed in. */
async function arrive(): Promise<void> {
  const email = `reader-${serial++}@e.example`;
  person = await d.asSystem((ctx) => addPerson(ctx, { email, name: "Vera", password, roles: [] }));
  const arrival = { address: "192.0.2.7", device: "Firefox · Linux", previous: null };
  const outcome = await signIn(d.asSystem, { email, password }, arrival);
  const token = outcome.kind === "signed-in" ? outcome.token : "";
  session = createHash("sha256").update(token).digest("hex");
}
const subscription = () => {
  const { p256dh, auth } = pushReader();
  return { endpoint: `https://push.example/${serial++}`, p256dh, auth };
};
const devices = () => d.asSystem((ctx) => listDevices(ctx, person, session));
async function subscribed(): Promise<string> {
  const offer = subscription();
  const device = "Firefox · Linux";
  expect(await d.asSystem((ctx) => addDevice(ctx, { ...offer, person, session, device }))).toBe(
    true,
  );
  return offer.endpoint;
}
const tell = (title: string) =>
  d.asSystem((ctx) =>
    notify(ctx, {
      kind: ANSWERED,
      person,
      library: library.id,
      subjectKey: title,
      href: "/my",
      params: { title },
    }),
  );

describe("a device", () => {
  test.each([
    ["an address of no kind", { endpoint: "javascript:alert(1)" }],
    ["an address with a password", { endpoint: "https://a:b@push.example/x" }],
    ["an address without end", { endpoint: `https://push.example/${"x".repeat(2000)}` }],
    ["a key of no curve", { p256dh: "AAAA" }],
    ["no secret", { auth: "" }],
  ])("with %s is not taken", async (_, wrong) => {
    const offer = { ...subscription(), ...wrong, person, session, device: "" };
    expect(await d.asSystem((ctx) => addDevice(ctx, offer))).toBe(false);
    expect(await devices()).toEqual([]);
  });

  test("needs HTTPS in production", async () => {
    const offer = {
      ...subscription(),
      endpoint: "http://push.example/x",
      person,
      session,
      device: "",
    };
    const taken = await d.asSystem((ctx) =>
      addDevice({ ...ctx, config: { ...ctx.config, NODE_ENV: "production" } }, offer),
    );
    expect(taken).toBe(false);
  });

  test("hangs on its sign-in, and ends with it", async () => {
    await subscribed();
    expect(await devices()).toMatchObject([{ device: "Firefox · Linux", current: true }]);
    await d.asSystem((ctx) => signOut(ctx, session));
    expect(await devices()).toEqual([]);
  });

  test("is taken only with a sign-in of the person's own", async () => {
    const offer = { ...subscription(), person: newId<"person">(), session, device: "" };
    expect(await d.asSystem((ctx) => addDevice(ctx, offer))).toBe(false);
  });

  test("that somebody else used before is theirs no longer", async () => {
    const offer = subscription();
    const before = { person, session };
    await d.asSystem((ctx) => addDevice(ctx, { ...offer, ...before, device: "" }));
    await arrive();
    await d.asSystem((ctx) => addDevice(ctx, { ...offer, person, session, device: "" }));
    expect(await devices()).toHaveLength(1);
    ({ person, session } = before);
    expect(await devices()).toEqual([]);
  });

  test("is removed by its person, and by nobody else", async () => {
    await subscribed();
    const [device] = await devices();
    await d.asSystem((ctx) => removeDevice(ctx, newId<"person">(), device?.id ?? ""));
    expect(await devices()).toHaveLength(1);
    await d.asSystem((ctx) => removeDevice(ctx, person, device?.id ?? ""));
    expect(await devices()).toEqual([]);
  });

  test("the twenty-first takes the place of the oldest", async () => {
    for (let count = 0; count < 21; count++) await subscribed();
    expect(await devices()).toHaveLength(20);
  });
});

test("the sender's keys are made once, and their private part is stored sealed", async () => {
  const all = await Promise.all(Array.from({ length: 4 }, () => d.asSystem(senderKeys)));
  expect(new Set(all.map(({ publicKey }) => publicKey)).size).toBe(1);
  const { rows } = await d.asSystem((ctx) =>
    sql<{ sealed: string }>`select sealed from push_key`.execute(ctx.tx),
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.sealed).not.toContain(all[0]?.privateKey.d ?? "none");
  const visitor = { principal: systemPrincipal("x"), library: library.id, locale: "en" } as const;
  const seen = await d.run(visitor, (ctx) => sql`select 1 from push_key`.execute(ctx.tx));
  expect(seen.rows).toEqual([]);
});

describe("what is kept of a person", () => {
  test("comes with the export, without keys and addresses, and goes with the erasure", async () => {
    const endpoint = await subscribed();
    await tell("The Sea");
    const known = await d.asSystem((ctx) => readHearer(ctx, person));
    if (known)
      await d.asSystem((ctx) =>
        saveWishes(
          ctx,
          person,
          new Map([[ANSWERED, { mail: "never", push: "never" }]]),
          known.hours,
        ),
      );
    const read = () => d.asSystem((ctx) => noticesPrivacy.exportPerson(ctx, person));
    const all = await read();
    expect(all).toMatchObject({
      notices: [{ kind: "l.answered", library: "Harbour Library", about: { title: "The Sea" } }],
      wishes: [{ kind: "l.answered", mail: "never" }],
      hours: [{ zone: "UTC" }],
      devices: [{ device: "Firefox · Linux" }],
    });
    expect(JSON.stringify(all)).not.toContain(endpoint);
    await d.asSystem((ctx) => noticesPrivacy.erasePerson(ctx, person));
    expect(await read()).toEqual({ notices: [], wishes: [], hours: [], devices: [] });
  });

  test("goes after its time: what was read sooner than what was not", async () => {
    const [read, kept] = noticesPrivacy.retention;
    await tell("read");
    await d.asSystem((ctx) => markAllRead(ctx, person));
    await tell("unread");
    const subjects = () =>
      d.asSystem(async (ctx) => {
        const { rows } = await sql<{
          s: string;
        }>`select subject_key as s from notice where person_id = ${person}`.execute(ctx.tx);
        return rows.map(({ s }) => s);
      });
    const soon = Temporal.Now.instant().add({ seconds: 60 });
    await d.asSystem((ctx) => read?.expire(ctx, soon) ?? Promise.resolve(0));
    expect(await subjects()).toEqual(["unread"]);
    await d.asSystem((ctx) => kept?.expire(ctx, soon) ?? Promise.resolve(0));
    expect(await subjects()).toEqual([]);
  });
});
