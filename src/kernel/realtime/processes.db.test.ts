import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { anonymous } from "#kernel/access";
import { createRunner, type Visitor } from "#kernel/tenancy";
import { liveSite, type LiveSite } from "#test/live-site";
import { say, talkModule } from "#test/talk-stream";
import { type TalkSite, talkSite } from "#test/talk-site";
import { openDeployment } from "../../app/deployment.ts";
import { createServer } from "../../app/server.ts";
import { nextInStream } from "./numbers.ts";

/** Two processes over one database; the second goes at the end. */
let t: TalkSite;
let other: Awaited<ReturnType<typeof openDeployment>>;
let otherSite: LiveSite;
const stranger: Visitor = { principal: anonymous, library: null, locale: "en" };

beforeAll(async () => {
  // The first hears of the other by NOTIFY or not at all; the other looks at the numbers.
  t = await talkSite({}, { sweep: 600_000 });
  const { config, url: databaseUrl } = t.d;
  other = await openDeployment({ config, databaseUrl, searches: false, pace: { sweep: 100 } });
  const app = () => createServer(other, [talkModule]);
  otherSite = await liveSite({ app, config, live: other.live }, [talkModule]);
});
afterAll(async () => {
  await other.close();
  await t.close();
});

test("what is said to one process is heard at the other, and signals too", async () => {
  const id = await t.newTalk();
  const [here, there] = [await t.follower(id), await t.follower(id, 0, { site: otherSite })];
  expect(await there.say(id, { text: "hello" })).toMatchObject({ sequence: 1 });
  expect(await here.until(({ type }) => type === "event")).toMatchObject({ sequence: 1 });
  there.send({ type: "signal", stream: id, kind: "writing" });
  expect(await here.until(({ type }) => type === "signal")).toMatchObject({ kind: "writing" });
  await Promise.all([here.close(), there.close()]);
});

test("what is said at both under one id is one event with one number", async () => {
  const id = await t.newTalk();
  const [here, there] = [await t.follower(id), await t.follower(id, 0, { site: otherSite })];
  const answers = await Promise.all(
    [here, there].map((client) => client.say(id, { text: "sent again" }, "same")),
  );
  expect(answers.map(({ type }) => type)).toEqual(["ack", "ack"]);
  expect(new Set(answers.map(({ sequence }) => sequence)).size).toBe(1);
  await here.say(id, { text: "next" });
  for (const client of [here, there]) {
    await client.until(({ data }) => JSON.stringify(data) === '{"text":"next"}');
    expect(client.events(id)).toHaveLength(2);
  }
  await Promise.all([here.close(), there.close()]);
});

test("a process that tells nobody is found out by the look at the numbers", async () => {
  const id = await t.newTalk();
  const client = await t.follower(id, 0, { site: otherSite });
  const silent = createRunner(t.d.database, { ...t.d.services, wakeStream: () => undefined });
  await silent(stranger, (ctx) =>
    say(ctx, id, { clientId: "a", kind: "said", data: { text: "psst" } }),
  );
  expect(await client.until(({ type }) => type === "event")).toMatchObject({ sequence: 1 });
  await client.close();
});

test("a process that ends acknowledges what it is storing, and sends its clients away", async () => {
  const id = await t.newTalk();
  const client = await t.follower(id, 0, { site: otherSite });
  const [isHeld, mayGo] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  // Somebody else is in the stream: what is said now waits for its number.
  const holding = t.d.asSystem(async (ctx) => {
    await nextInStream(ctx, id);
    isHeld.resolve();
    await mayGo.promise;
  });
  await isHeld.promise;
  const answer = client.say(id, { text: "the last word" });
  await vi.waitFor(async () => expect(await someoneWaits()).toBe(true));
  const ended = otherSite.close();
  expect(await client.until(({ type }) => type === "drain")).toMatchObject({
    wait: expect.any(Number),
  });
  mayGo.resolve();
  await Promise.all([holding, ended]);
  expect(await answer).toMatchObject({ type: "ack", sequence: 2 });
  expect(await client.closed).toMatchObject({ code: 1012 });
  const again = await t.follower(id, 0);
  expect(again.events(id)).toHaveLength(1);
  await again.close();
});

async function someoneWaits(): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_locks where not granted`.execute(t.d.database);
  return rows.length > 0;
}
