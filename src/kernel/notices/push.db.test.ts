import { createHash } from "node:crypto";
import { z } from "zod";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addPerson, signIn } from "#kernel/identity";
import type { PersonId } from "#kernel/ids";
import { type Library, type Run } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { type PushService, startPushService } from "#test/push-service";
import {
  addDevice,
  defineNotice,
  deliverNotices,
  listDevices,
  markAllRead,
  notify,
  NOTICES_PUSH,
  pushNotices,
  saveWishes,
} from "./index.ts";
import type { PushPayload } from "./push-job.ts";

const ANSWERED = defineNotice({
  name: "l.answered",
  params: z.object({ title: z.string() }),
  words: (locale) => ({
    label: "Answers",
    outline: locale === "es" ? "Hay novedades." : "There is news about a request.",
    title: ({ title }) => title,
    text: () => "",
  }),
});

let d: TestDeployment;
let service: PushService;
let library: Library;
let person: PersonId;
let session = "";
let serial = 0;
const password = "a long walk home";
const queued: { payload: PushPayload; at: Temporal.Instant | undefined }[] = [];

beforeAll(async () => {
  d = await testDeployment();
  service = await startPushService();
  library = await d.library("harbour", "Harbour Library");
});
afterAll(async () => {
  await service.close();
  await d.close();
});
beforeEach(async () => {
  service.answer = null;
  queued.length = 0;
  const email = `reader-${serial++}@e.example`;
  person = await d.asSystem((ctx) => addPerson(ctx, { email, name: "Vera", password, roles: [] }));
  session = await enter(email);
});

async function enter(email: string): Promise<string> {
  const arrival = { address: "192.0.2.7", device: "Firefox · Linux", previous: null };
  const outcome = await signIn(d.asSystem, { email, password }, arrival);
  return outcome.kind === "signed-in"
    ? createHash("sha256").update(outcome.token).digest("hex")
    : "";
}
const noted: Run = (visitor, work) =>
  d.run(visitor, (ctx) =>
    work({
      ...ctx,
      enqueue: async (kind, payload, options) => {
        if (kind.name !== NOTICES_PUSH.name) return ctx.enqueue(kind, payload, options);
        queued.push({ payload: NOTICES_PUSH.schema.parse(payload), at: options?.at });
      },
    }),
  );
const tell = (title = "The Sea") =>
  d.asSystem((ctx) =>
    notify(ctx, {
      kind: ANSWERED,
      person,
      library: library.id,
      subjectKey: title,
      href: "/my/requests/1",
      params: { title },
    }),
  );
const deliver = () => deliverNotices([ANSWERED])({ payload: { person }, run: noted });
const send = (payload: PushPayload) =>
  pushNotices([ANSWERED])({ payload, run: noted, services: d.services });
async function sendAll(): Promise<void> {
  for (const { payload } of queued.splice(0)) await send(payload);
}
async function subscribed(): Promise<string> {
  const offer = service.subscribe();
  expect(
    await d.asSystem((ctx) =>
      addDevice(ctx, { ...offer, person, session, device: "Firefox · Linux" }),
    ),
  ).toBe(true);
  return offer.endpoint;
}
const devices = () => d.asSystem((ctx) => listDevices(ctx, person, session));

describe("a message", () => {
  test("reaches the browser over a real service, and only the browser can read it", async () => {
    const endpoint = await subscribed();
    await tell("A private title");
    await deliver();
    await sendAll();
    const [pushed, ...more] = service.received(endpoint);
    expect(more).toEqual([]);
    const shown = JSON.parse(pushed?.text ?? "{}") as { notification: Record<string, string> };
    expect(shown).toMatchObject({
      web_push: 8030,
      notification: {
        title: "Harbour Library",
        body: "There is news about a request.",
        lang: "en",
        dir: "ltr",
      },
    });
    expect(shown.notification["navigate"]).toMatch(
      /^http:\/\/localhost:3000\/my\/notices\/[0-9a-f-]{36}$/,
    );
    expect(pushed?.text).not.toContain("private title");
    expect(pushed?.headers).toMatchObject({
      ttl: "86400",
      urgency: "normal",
      "content-type": "application/octet-stream",
    });
    expect(pushed?.claims).toMatchObject({ aud: service.origin, sub: "mailto:library@localhost" });
  });

  test("goes to every device of the person, and to nobody else's", async () => {
    const endpoints = [await subscribed(), await subscribed()];
    const mine = { person, session };
    person = await d.asSystem((ctx) =>
      addPerson(ctx, { email: "other@e.example", name: "Ines", password, roles: [] }),
    );
    session = await enter("other@e.example");
    const others = await subscribed();
    ({ person, session } = mine);
    await tell();
    await deliver();
    await sendAll();
    expect(endpoints.map((endpoint) => service.received(endpoint).length)).toEqual([1, 1]);
    expect(service.received(others)).toEqual([]);
  });

  test("all have the same length, and one topic for one subject", async () => {
    const endpoint = await subscribed();
    for (const title of ["a", "a much longer title than the other one", "a"]) {
      await tell(title);
      await deliver();
      await sendAll();
    }
    const all = service.received(endpoint);
    expect(new Set(all.map(({ bytes }) => bytes)).size).toBe(1);
    const topics = all.map(({ headers }) => headers["topic"]);
    expect(topics[0]).toBe(topics[2]);
    expect(topics[0]).not.toBe(topics[1]);
  });

  test("of many at once is one that says how many", async () => {
    const endpoint = await subscribed();
    for (const title of ["a", "b", "c", "d", "e"]) await tell(title);
    await deliver();
    await sendAll();
    expect(
      service
        .received(endpoint)
        .map(({ text }) => (JSON.parse(text) as { notification: unknown }).notification),
    ).toMatchObject([
      { body: "You have 5 new notices.", navigate: "http://localhost:3000/my/notices" },
    ]);
  });

  test("is not sent of what was read meanwhile, nor in quiet hours that began meanwhile", async () => {
    const endpoint = await subscribed();
    await tell();
    await deliver();
    await d.asSystem((ctx) => markAllRead(ctx, person));
    await sendAll();
    await tell("The Bell");
    await deliver();
    const now = Temporal.Now.zonedDateTimeISO("UTC").toPlainTime();
    const quiet = { from: now.subtract({ minutes: 30 }), until: now.add({ hours: 2 }) };
    await d.asSystem((ctx) =>
      saveWishes(ctx, person, new Map(), { zone: "UTC", quiet, pausedUntil: null }),
    );
    await sendAll();
    expect(service.received(endpoint)).toEqual([]);
    expect(queued).toMatchObject([{ payload: { count: 1 }, at: expect.anything() }]);
  });
});

describe("what the service answers", () => {
  const pushed = async () => {
    const endpoint = await subscribed();
    await tell();
    await deliver();
    const [job] = queued.splice(0);
    if (!job) throw new Error("no message was queued");
    return { endpoint, payload: job.payload };
  };

  test.each([404, 410])("%i ends the subscription", async (status) => {
    const { payload } = await pushed();
    service.answer = { status };
    await send(payload);
    expect(await devices()).toEqual([]);
    expect(queued).toEqual([]);
  });

  test.each([500, 503, 429])(
    "%i: the job comes again, and the message gets through",
    async (status) => {
      const { endpoint, payload } = await pushed();
      service.answer = { status };
      await expect(send(payload)).rejects.toThrow("could not take");
      service.answer = null;
      await send(payload);
      expect(service.received(endpoint)).toHaveLength(1);
    },
  );

  test("429 with a time: not before it, and not for ever", async () => {
    const { payload } = await pushed();
    service.answer = { status: 429, headers: { "retry-after": "120" } };
    await send(payload);
    const [again] = queued.splice(0);
    const wait = (again?.at?.epochMilliseconds ?? 0) - Date.now();
    expect(Math.abs(wait - 120_000)).toBeLessThan(5000);
    await send({ ...payload, delays: 8 });
    expect(queued).toEqual([]);
    expect(await devices()).toHaveLength(1);
  });

  test.each([400, 401, 403, 413])("%i is given up, and the device stays", async (status) => {
    const { payload } = await pushed();
    service.answer = { status };
    await send(payload);
    expect(queued).toEqual([]);
    expect(await devices()).toHaveLength(1);
  });

  test("a redirect is not followed", async () => {
    const { payload } = await pushed();
    const other = service.subscribe();
    service.answer = { status: 307, headers: { location: other.endpoint } };
    await send(payload);
    expect(service.received(other.endpoint)).toEqual([]);
    expect(await devices()).toEqual([]);
  });

  test("silence: later again", async () => {
    const dead = await startPushService();
    const offer = dead.subscribe();
    await dead.close();
    await d.asSystem((ctx) => addDevice(ctx, { ...offer, person, session, device: "" }));
    await tell();
    await deliver();
    await expect(sendAll()).rejects.toThrow("could not take");
    expect(await devices()).toHaveLength(1);
  });

  test("an address in a network that is not to be reached ends the subscription", async () => {
    const offer = { ...service.subscribe(), endpoint: "http://169.254.169.254/latest/meta-data" };
    await d.asSystem((ctx) => addDevice(ctx, { ...offer, person, session, device: "" }));
    await tell();
    await deliver();
    await sendAll();
    expect(await devices()).toEqual([]);
  });
});
