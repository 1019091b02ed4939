import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { newId } from "#kernel/ids";
import { type Heard, liveClient } from "#test/live-client";
import { talk } from "#test/talk-stream";
import { type TalkSite, talkSite } from "#test/talk-site";
import { forgetStream } from "./numbers.ts";

let t: TalkSite;
beforeAll(async () => {
  t = await talkSite({}, { sweep: 100, patience: 500 });
});
afterAll(() => t.close());

const numbers = (events: readonly Heard[]) => events.map(({ sequence }) => sequence);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
const eventOf = (sequence: number) => (frame: Heard) =>
  frame.type === "event" && frame["sequence"] === sequence;

describe("a stream that is followed", () => {
  test("what one says, all hear, and it is acknowledged with its number", async () => {
    const id = await t.newTalk();
    const [one, other] = [await t.follower(id), await t.follower(id)];
    expect(await one.say(id, { text: "good morning" })).toMatchObject({ type: "ack", sequence: 1 });
    for (const client of [one, other])
      expect(await client.until(eventOf(1))).toEqual({
        type: "event",
        stream: id,
        sequence: 1,
        kind: "said",
        data: { text: "good morning" },
      });
    await Promise.all([one.close(), other.close()]);
  });

  test("who comes back hears what was said meanwhile, once and in order", async () => {
    const id = await t.newTalk();
    const [speaker, listener] = [await t.follower(id), await t.follower(id)];
    await speaker.say(id, { text: "1" });
    await listener.until(eventOf(1));
    listener.socket.terminate();
    for (const text of ["2", "3"]) await speaker.say(id, { text });
    const again = await t.follower(id, 1);
    expect(numbers(again.events(id))).toEqual([2, 3]);
    await Promise.all([speaker.close(), again.close()]);
  });

  test("more than a page of what was missed comes whole", async () => {
    const id = await t.newTalk();
    await t.d.asSystem((ctx) =>
      sql`insert into talk_line select ${id}, app.next_in_stream(${id}), n::text, 'word ' || n
        from generate_series(1, 250) n`.execute(ctx.tx),
    );
    const client = await t.follower(id);
    expect(numbers(client.events(id))).toEqual(upTo(250));
    await client.close();
  });

  test("many who speak at the same time are heard by all in one order, none twice, none left out", async () => {
    const id = await t.newTalk();
    const clients = await Promise.all(upTo(4).map(() => t.follower(id)));
    await Promise.all(
      clients.flatMap((client, who) =>
        upTo(10).map((n) => client.say(id, { text: `${who}-${n}` })),
      ),
    );
    for (const client of clients) {
      await client.until(eventOf(40));
      expect(numbers(client.events(id))).toEqual(upTo(40));
      expect(client.events(id)).toEqual(clients[0]?.events(id));
    }
    await Promise.all(clients.map((client) => client.close()));
  });

  test("what is said twice under one id is one event with one number", async () => {
    const id = await t.newTalk();
    const client = await t.follower(id);
    expect(await client.say(id, { text: "once" }, "same")).toMatchObject({ sequence: 1 });
    expect(await client.say(id, { text: "once" }, "same")).toMatchObject({ sequence: 1 });
    await client.say(id, { text: "next" });
    await client.until(({ data }) => JSON.stringify(data) === '{"text":"next"}');
    expect(client.events(id).map(({ data }) => data)).toEqual([{ text: "once" }, { text: "next" }]);
    await client.close();
  });

  test("who may not see something hears of its number only", async () => {
    const id = await t.newTalk();
    const [client, secretOf] = [await t.follower(id), newId()];
    await t.d.asSystem(async (ctx) => {
      await sql`insert into talk_line values (${id}, app.next_in_stream(${id}), 'x', 'hidden', ${secretOf})`.execute(
        ctx.tx,
      );
    });
    expect(await client.until(({ type, sequence }) => type === "up-to" && sequence === 1)).toEqual({
      type: "up-to",
      stream: id,
      sequence: 1,
    });
    expect(JSON.stringify(client.heard)).not.toContain("hidden");
    await client.close();
  });

  test("who reads too slowly is cut off, and goes on from where it was", async () => {
    const id = await t.newTalk();
    const slow = await t.follower(id);
    slow.socket.pause();
    await t.d.asSystem((ctx) =>
      sql`insert into talk_line select ${id}, app.next_in_stream(${id}), n::text, repeat('word ', 12000)
        from generate_series(1, 300) n`.execute(ctx.tx),
    );
    t.d.services.wakeStream(id);
    // Long before its silence would be noticed.
    await vi.waitFor(() => expect(t.d.live.visitors.count).toBe(0), { timeout: 20_000 });
    slow.socket.resume();
    await slow.closed;
    const heard = slow.events(id).length;
    expect(heard).toBeLessThan(300);
    const again = await t.follower(id, heard);
    expect(again.events(id).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 300 - heard }, (_, index) => heard + index + 1),
    );
    await again.close();
  });

  test("signals reach the others, and are kept nowhere", async () => {
    const id = await t.newTalk();
    const [one, other] = [await t.follower(id), await t.follower(id)];
    one.send({ type: "signal", stream: id, kind: "writing" });
    expect(await other.until(({ type }) => type === "signal")).toEqual({
      type: "signal",
      stream: id,
      from: "a guest",
      kind: "writing",
    });
    await one.say(id, { text: "done" });
    expect(one.heard.some(({ type }) => type === "signal")).toBe(false);
    await Promise.all([one.close(), other.close()]);
  });

  test("a stream that is left is not heard any more, and can be followed again", async () => {
    const id = await t.newTalk();
    const [client, speaker] = [await t.follower(id), await t.follower(id)];
    client.send({ type: "unfollow", stream: id });
    expect(await client.say(id, { text: "?" })).toMatchObject({ code: "not-followed" });
    await speaker.say(id, { text: "1" });
    client.send({ type: "follow", kind: talk.name, id, after: 0 });
    await client.until(eventOf(1));
    expect(numbers(client.events(id))).toEqual([1]);
    await Promise.all([client.close(), speaker.close()]);
  });
});

describe("what cannot be had", () => {
  test("who comes from before what is kept is told to begin anew", async () => {
    const id = await t.newTalk();
    const speaker = await t.follower(id);
    for (const text of ["1", "2", "3"]) await speaker.say(id, { text });
    await t.d.asSystem(async (ctx) => {
      await sql`delete from talk_line where stream = ${id} and sequence <= 2`.execute(ctx.tx);
      await forgetStream(ctx, id, 2);
    });
    const late = await liveClient(t.site);
    await late.hello(await t.token(), [{ kind: talk.name, id, after: 1 }]);
    expect(await late.until(({ type }) => type === "resync-required")).toMatchObject({ first: 3 });
    expect(late.events(id)).toEqual([]);
    const inTime = await t.follower(id, 2);
    expect(numbers(inTime.events(id))).toEqual([3]);
    await Promise.all([speaker.close(), late.close(), inTime.close()]);
  });

  test("who has numbers of another history begins anew too", async () => {
    const id = await t.newTalk();
    const client = await liveClient(t.site);
    await client.hello(await t.token(), [{ kind: talk.name, id, after: 7 }]);
    expect(await client.until(({ type }) => type === "resync-required")).toMatchObject({
      first: 1,
    });
    await client.close();
  });

  test("a right that ends, ends the following, in the reader's language", async () => {
    const id = await t.newTalk();
    const client = await t.follower(id, 0, { headers: { "accept-language": "es" } });
    await t.d.asSystem((ctx) => sql`update talk set open = false where id = ${id}`.execute(ctx.tx));
    t.d.services.wakeStream(id);
    expect(await client.until(({ type }) => type === "refused")).toEqual({
      type: "refused",
      stream: id,
      code: "not-found",
      message: expect.stringContaining("dirección"),
    });
    expect(await client.say(id, { text: "?" })).toMatchObject({ code: "not-followed" });
    await client.close();
  });

  test.each([
    ["a kind that there is not", { kind: "test.none", id: newId() }, "no-such-stream"],
    ["a key that does not open", { kind: talk.name, id: newId(), key: "wrong" }, "forbidden"],
    ["a stream that there is not", { kind: talk.name, id: newId() }, "not-found"],
  ])("%s is refused, and the connection goes on", async (_, place, code) => {
    const client = await liveClient(t.site);
    await client.hello(await t.token(), [place]);
    expect(await client.until(({ type }) => type === "refused")).toMatchObject({
      stream: place.id,
      code,
    });
    const id = await t.newTalk();
    client.send({ type: "follow", kind: talk.name, id, after: 0 });
    await client.until(({ type }) => type === "up-to");
    await client.close();
  });

  test.each([
    ["what the kind does not know", { words: 1 }, "invalid-input"],
    ["a NUL", { text: "a\u0000b" }, "malformed"],
    ["half a character", { text: "a\ud800" }, "malformed"],
    ["what nests without end", JSON.parse("[".repeat(3000) + "]".repeat(3000)), "malformed"],
  ])("%s cannot be kept, and is refused under its own id", async (_, data, code) => {
    const id = await t.newTalk();
    const client = await t.follower(id);
    expect(await client.say(id, data, "odd")).toMatchObject({
      type: "refused",
      stream: id,
      clientId: "odd",
      code,
    });
    await client.close();
  });
});
