import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "#kernel/ids";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { type Heard, liveClient } from "#test/live-client";
import { liveSite, type LiveSite } from "#test/live-site";
import { makeTalkTables, talk, talkModule } from "#test/talk-stream";
import { liveToken } from "./live-token.ts";

let d: TestDeployment;
let site: LiveSite;

beforeAll(async () => {
  d = await testDeployment();
  await makeTalkTables(d.url);
  site = await liveSite(d, [talkModule]);
});
afterAll(async () => {
  await site.close();
  await d.close();
});

const token = () => liveToken({ session: null, services: d.services });
const newTalk = async () => {
  const id = newId();
  await d.asSystem((ctx) => sql`insert into talk (id) values (${id})`.execute(ctx.tx));
  return id;
};
/** A stranger who follows talks from behind a number on. */
const follower = async (id: string, after = 0) => {
  const client = await liveClient(site);
  await client.hello(await token(), [{ kind: talk.name, id, after }]);
  await client.until(({ type }) => type === "up-to");
  return client;
};
const numbers = (events: readonly Heard[]) => events.map(({ sequence }) => sequence);

describe("a stream that is followed", () => {
  test("what one says, all hear, and it is acknowledged with its number", async () => {
    const id = await newTalk();
    const [one, other] = [await follower(id), await follower(id)];
    expect(await one.say(id, { text: "good morning" })).toMatchObject({ type: "ack", sequence: 1 });
    for (const client of [one, other])
      expect(await client.until(({ type }) => type === "event")).toEqual({
        type: "event",
        stream: id,
        sequence: 1,
        kind: "said",
        data: { text: "good morning" },
      });
    await Promise.all([one.close(), other.close()]);
  });

  test("who comes back hears what was said meanwhile, once and in order", async () => {
    const id = await newTalk();
    const [speaker, listener] = [await follower(id), await follower(id)];
    await speaker.say(id, { text: "1" });
    await listener.until(({ sequence, type }) => type === "event" && sequence === 1);
    listener.socket.terminate();
    for (const text of ["2", "3"]) await speaker.say(id, { text });
    const again = await follower(id, 1);
    expect(numbers(again.events(id))).toEqual([2, 3]);
    await Promise.all([speaker.close(), again.close()]);
  });

  test("many who speak at the same time are heard by all in one order, none twice, none left out", async () => {
    const id = await newTalk();
    const clients = await Promise.all(Array.from({ length: 4 }, () => follower(id)));
    await Promise.all(
      clients.flatMap((client, who) =>
        Array.from({ length: 10 }, (_, index) => client.say(id, { text: `${who}-${index}` })),
      ),
    );
    for (const client of clients) {
      await client.until(({ sequence, type }) => type === "event" && sequence === 40);
      expect(numbers(client.events(id))).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
      expect(client.events(id)).toEqual(clients[0]?.events(id));
    }
    await Promise.all(clients.map((client) => client.close()));
  });
});
