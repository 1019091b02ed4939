import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { addPerson, signOut } from "#kernel/identity";
import { type Caller, liveClient } from "#test/live-client";
import { talk } from "#test/talk-stream";
import { type TalkSite, talkSite } from "#test/talk-site";
import { startSession } from "../identity/session.ts";
import { hashToken } from "../identity/token.ts";
import { liveToken } from "./live-token.ts";
import { nextInStream } from "./numbers.ts";
import { Sweep } from "./sweep.ts";
import { Visitors } from "./visitors.ts";

const MOST = 4;
let t: TalkSite;
beforeAll(async () => {
  const limits = { LIVE_CONNECTIONS_PER_ADDRESS: String(MOST) };
  t = await talkSite(limits, { sweep: 100, heartbeat: 200, patience: 600 });
});
afterAll(() => t.close());

let people = 0;
/** Somebody who is signed in. */
async function signedIn() {
  people += 1;
  const email = `reader${people}@e.example`;
  return t.d.asSystem(async (ctx) => {
    const person = await addPerson(ctx, { email, name: "Ruth Okafor" });
    const token = await startSession(ctx, person, "password", "test");
    return { person, cookie: `cs=${token}`, session: hashToken(token).toString("hex") };
  });
}

describe("who is let in", () => {
  test.each<[string, Caller]>([
    ["another site", { origin: "http://elsewhere.example", cookie: "cs=x" }],
    ["another site, of a stranger", { origin: "http://elsewhere.example" }],
    ["nowhere, with a cookie", { origin: null, cookie: "cs=x" }],
  ])("nobody from %s", async (_, caller) => {
    await expect(liveClient(t.site, caller)).rejects.toThrow("403");
  });

  test("nobody under another host's name", async () => {
    const headers = { host: "elsewhere.example" };
    await expect(liveClient(t.site, { headers })).rejects.toThrow("421");
  });

  test("a program without a cookie needs no origin", async () => {
    const client = await liveClient(t.site, { origin: null });
    expect(await client.hello(await t.token())).toMatchObject({ type: "welcome" });
    await client.close();
  });

  test("a token of another sign-in, of none, of a stranger, or one that has been open for long is refused", async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    const now = t.d.services.clock.now();
    const clock = { ...t.d.services.clock, now: () => now.subtract({ hours: 25 }) };
    const old = { session: one.session, services: { ...t.d.services, clock } };
    const refused = [
      [await t.token(other.session), "token-invalid"],
      [await t.token(null), "token-invalid"],
      ["anything", "token-invalid"],
      [await liveToken(old), "token-expired"],
    ] as const;
    for (const [token, code] of refused) {
      const client = await liveClient(t.site, { cookie: one.cookie });
      client.send({ type: "hello", token, resume: [] });
      expect(await client.until(({ type }) => type === "refused")).toMatchObject({ code });
      expect(await client.closed).toMatchObject({ code: 1008 });
    }
  });

  test("a token serves no stranger once its sign-in is gone, nor who comes without the cookie", async () => {
    const { session } = await signedIn();
    const client = await liveClient(t.site);
    client.send({ type: "hello", token: await t.token(session), resume: [] });
    expect(await client.until(({ type }) => type === "refused")).toMatchObject({
      code: "token-invalid",
    });
    await client.closed;
  });

  test("no more from one address than may be", async () => {
    const inside = await Promise.all(Array.from({ length: MOST }, () => liveClient(t.site)));
    const client = await liveClient(t.site);
    expect(await client.until(({ type }) => type === "refused")).toMatchObject({ code: "full" });
    expect(await client.closed).toMatchObject({ code: 1013 });
    await Promise.all(inside.map((one) => one.close()));
  });
});

describe("who does not keep to the contract", () => {
  test("says nothing first: is refused, and so is who never says hello", async () => {
    const client = await liveClient(t.site);
    client.send({ type: "unfollow", stream: await t.newTalk() });
    expect(await client.until(({ type }) => type === "refused")).toMatchObject({
      code: "no-hello",
    });
    const silent = await liveClient(t.site);
    expect(await silent.until(({ type }) => type === "refused")).toMatchObject({
      code: "no-hello",
    });
    await Promise.all([client.closed, silent.closed]);
  });

  test.each([
    ["no JSON", "{"],
    ["an unknown frame", { type: "shout" }],
    ["a stream that is no id", { type: "unfollow", stream: "'; drop table talk" }],
    ["a number below zero", { type: "follow", kind: talk.name, id: "x", after: -1 }],
    ["a second hello", { type: "hello", token: "", resume: [] }],
  ])("sends %s: hears so, and goes on", async (_, frame) => {
    const id = await t.newTalk();
    const client = await t.follower(id);
    client.send(frame);
    expect(await client.until(({ type }) => type === "refused")).toMatchObject({
      code: "malformed",
      message: expect.stringMatching(/load the page/),
    });
    expect(await client.say(id, { text: String.raw`a \u0000 of letters` })).toMatchObject({
      type: "ack",
    });
    await client.close();
  });

  test("sends bytes: hears so", async () => {
    const client = await liveClient(t.site);
    client.socket.send(Buffer.from([0, 1, 2]));
    expect(await client.until(({ type }) => type === "refused")).toMatchObject({
      code: "malformed",
    });
    await client.close();
  });

  test("sends more than a frame holds: is cut off", async () => {
    const client = await liveClient(t.site);
    client.send("x".repeat(65 * 1024));
    expect(await client.closed).toMatchObject({ code: 1009 });
  });

  test("sends too fast: hears so, and is cut off", async () => {
    const client = await liveClient(t.site);
    for (let sent = 0; sent < 500; sent++) client.send({ type: "flood" });
    expect(await client.until(({ code }) => code === "too-fast")).toMatchObject({
      type: "refused",
    });
    expect(await client.closed).toMatchObject({ code: 1008 });
  });

  test("gives no sign of life: is let go", async () => {
    const client = await t.follower(await t.newTalk());
    client.socket.pause();
    await vi.waitFor(() => expect(t.d.live.visitors.count).toBe(0), { timeout: 20_000 });
    client.socket.resume();
    await client.closed;
  });
});

describe("while it lasts", () => {
  test("signs of life come from the server", async () => {
    const client = await t.follower(await t.newTalk());
    expect(await client.until(({ type }) => type === "beat")).toEqual({ type: "beat" });
    await client.close();
  });

  test("also while the database answers nothing", async () => {
    const client = await t.follower(await t.newTalk());
    const database = new pg.Client({ connectionString: t.d.url });
    await database.connect();
    await database.query("begin; lock table stream in access exclusive mode");
    const beats = () => client.heard.filter(({ type }) => type === "beat");
    const before = beats().length;
    await client.until((frame) => beats().indexOf(frame) >= before + 2);
    await database.end();
    await client.close();
  });

  test("a sign-in is asked for once for all its connections, and one that cannot be found keeps no other waiting", async () => {
    const [lost, other] = [await signedIn(), await signedIn()];
    const clients = [];
    for (const { cookie, session } of [lost, other, other])
      clients.push(await t.follower(await t.newTalk(), 0, { cookie, session }));
    const asked: (string | null)[] = [];
    const faults: unknown[] = [];
    const visitors = new Visitors({ callers: MOST, perAddress: MOST }, () => undefined);
    for (const [conversation, { renew }] of t.d.live.visitors.present) {
      const { session } = conversation.visit;
      const counted = async () => {
        asked.push(session);
        if (session === lost.session) throw new Error("no connection");
        return renew();
      };
      visitors.enter(conversation, { address: "", renew: counted });
    }
    const { hub, around, pace } = t.d.live;
    const report = (fault: unknown) => void faults.push(fault);
    const sweep = new Sweep({ hub, visitors, readHeads: around.readHeads, pace, report });
    sweep.start();
    await expect.poll(() => asked.length).toBeGreaterThanOrEqual(4);
    await sweep.stop();
    const inTurn = asked.map((_, index) => [lost.session, other.session][index % 2]);
    expect(asked).toEqual(inTurn);
    expect(faults).toEqual(faults.map(() => new Error("no connection")));
    await Promise.all(clients.map((client) => client.close()));
  });

  test("who signs out is told so, and it ends", async () => {
    const { cookie, session } = await signedIn();
    const client = await t.follower(await t.newTalk(), 0, { cookie, session });
    await t.d.asSystem((ctx) => signOut(ctx, session));
    expect(await client.until(({ type }) => type === "refused")).toMatchObject({
      code: "signed-out",
    });
    expect(await client.closed).toMatchObject({ code: 1008 });
  });

  test("whose roles change comes again as what they are now", async () => {
    const { cookie, session, person } = await signedIn();
    const client = await t.follower(await t.newTalk(), 0, { cookie, session });
    await t.d.asSystem((ctx) =>
      sql`update person set name = 'Ruth Adeyemi' where id = ${person}`.execute(ctx.tx),
    );
    expect(await client.until(({ type }) => type === "drain")).toEqual({ type: "drain", wait: 0 });
    expect(await client.closed).toMatchObject({ code: 1012 });
  });

  test("who is asked to come again is asked once, and what they said is answered first", async () => {
    const id = await t.newTalk();
    const client = await t.follower(id);
    const [[conversation] = []] = t.d.live.visitors.present;
    if (!conversation) throw new Error("nobody is there");
    const { answer, drained } = await t.d.asSystem(async (ctx) => {
      await nextInStream(ctx, id); // what is said now waits for the end of this
      const words = client.say(id, { text: "last words" });
      const waiting = sql`select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))`;
      await expect.poll(async () => (await waiting.execute(ctx.tx)).rows).toHaveLength(1);
      return { answer: words, drained: [conversation.drain(0), conversation.drain(0)] };
    });
    expect(await answer).toMatchObject({ type: "ack" });
    await Promise.all(drained);
    await client.closed;
    expect(client.heard.filter(({ type }) => type === "drain")).toHaveLength(1);
  });
});
