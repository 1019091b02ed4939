import { sql } from "kysely";
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "#kernel/ids";
import { talk } from "#test/talk-stream";
import { type TalkSite, talkSite } from "#test/talk-site";

const MOST = 3;
let t: TalkSite;
beforeAll(async () => {
  const limits = { LIVE_CONNECTIONS_PER_ADDRESS: String(MOST) };
  t = await talkSite(limits, { sweep: 100, heartbeat: 200, patience: 500 });
});
afterAll(() => t.close());

/** Posts JSON as a page of the site does. @returns the answer while it comes in. */
async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const { host, port } = t.site;
  const asked = request({
    port,
    path: `/live/${path}`,
    method: "POST",
    agent: false, // each on a connection of its own, so that they can be counted
    headers: { host, origin: `http://${host}`, "content-type": "application/json", ...headers },
  });
  asked.end(typeof body === "string" ? body : JSON.stringify(body));
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  return answer;
}

async function answerOf(path: string, body: unknown, headers?: Record<string, string>) {
  const answer = await post(path, body, headers);
  const frame = JSON.parse((await answer.setEncoding("utf8").toArray()).join("")) as object;
  return { status: answer.statusCode, frame };
}

/** Frames as they come, from behind a number on. */
async function* eventsOf(id: string, after = 0) {
  const token = await t.token();
  const answer = await post("events", { token, resume: [{ kind: talk.name, id, after }] });
  expect(answer.headers["content-type"]).toBe("text/event-stream");
  let rest = "";
  for await (const chunk of answer.setEncoding("utf8")) {
    const events = (rest + String(chunk)).split("\n\n");
    rest = events.pop() ?? "";
    for (const event of events)
      yield JSON.parse(event.replace(/^data: /, "")) as { type: string; sequence?: number };
  }
}

const next = async (frames: AsyncGenerator<{ type: string; sequence?: number }>, type: string) => {
  for (;;) {
    const { value, done } = await frames.next();
    if (done || value.type === type) return value as { type: string } | undefined;
  }
};

const placeOf = (id: string) => ({ kind: talk.name, id });

test("what is said by POST is acknowledged once, and heard over events and sockets", async () => {
  const id = await t.newTalk();
  const socket = await t.follower(id);
  const frames = eventsOf(id);
  expect(await next(frames, "welcome")).toMatchObject({ heartbeat: 0.2 });
  expect(await next(frames, "up-to")).toMatchObject({ sequence: 0 });
  const said = { clientId: "a", kind: "said", data: { text: "by post" } };
  for (const _ of ["once", "again"])
    expect(await answerOf("say", { token: await t.token(), place: placeOf(id), ...said })).toEqual({
      status: 200,
      frame: { type: "ack", stream: id, clientId: "a", sequence: 1 },
    });
  await socket.say(id, { text: "by socket" });
  expect(await next(frames, "event")).toMatchObject({ sequence: 1, data: { text: "by post" } });
  expect(await next(frames, "event")).toMatchObject({ sequence: 2, data: { text: "by socket" } });
  expect(await next(frames, "beat")).toEqual({ type: "beat" });
  const signal = { token: await t.token(), place: placeOf(id), kind: "writing" };
  const nameless = { ...signal, place: { ...placeOf(id), key: "nameless" } };
  expect(await answerOf("signal", nameless)).toMatchObject({ frame: { from: null } });
  expect(await answerOf("signal", signal)).toMatchObject({ frame: { from: "a guest" } });
  expect(await socket.until(({ type }) => type === "signal")).toMatchObject({ kind: "writing" });
  await frames.return(undefined);
  const again = eventsOf(id, 1);
  expect(await next(again, "event")).toMatchObject({ sequence: 2 });
  await again.return(undefined);
  await socket.close();
});

test("who goes is let go", async () => {
  const frames = eventsOf(await t.newTalk());
  await next(frames, "up-to");
  expect(t.d.live.visitors.count).toBe(1);
  await frames.return(undefined);
  await expect.poll(() => t.d.live.visitors.count).toBe(0);
});

test("who does not draw what comes is cut off", async () => {
  const id = await t.newTalk();
  await t.d.asSystem((ctx) =>
    sql`insert into talk_line select ${id}, app.next_in_stream(${id}), n::text, repeat('word ', 12000)
      from generate_series(1, 300) n`.execute(ctx.tx),
  );
  const token = await t.token();
  const answer = await post("events", { token, resume: [{ kind: talk.name, id, after: 0 }] });
  await expect.poll(() => t.d.live.visitors.count, { timeout: 20_000 }).toBe(0);
  await expect.poll(() => t.site.connections(), { timeout: 20_000 }).toBe(0);
  answer.on("error", () => undefined); // broken off, as it should be
  answer.destroy();
});

test("no more from one address than may be, and who is sent away is told why", async () => {
  const id = await t.newTalk();
  const inside = Array.from({ length: MOST }, () => eventsOf(id));
  for (const frames of inside) await next(frames, "up-to");
  const frames = eventsOf(id);
  expect(await next(frames, "refused")).toMatchObject({ code: "full" });
  expect(await frames.next()).toMatchObject({ done: true });
  for (const one of inside) await one.return(undefined);
});

test.each([
  ["no JSON", "{", 422, "malformed"],
  ["too much", "x".repeat(70_000), 413, "too-large"],
  ["no token", { place: placeOf(newId()) }, 422, "malformed"],
])("%s is refused in a frame", async (_, body, status, code) => {
  for (const path of ["events", "say", "signal"])
    expect(await answerOf(path, body)).toMatchObject({ status, frame: { type: "refused", code } });
});

test("a wrong token, a stream that there is not, and what cannot be kept are refused", async () => {
  const id = await t.newTalk();
  const said = { clientId: "a", kind: "said", data: { text: "x" } };
  const token = await t.token();
  const refused = [
    [{ token: "x", place: placeOf(id), ...said }, "token-invalid"],
    [{ token, place: { ...placeOf(id), key: "wrong" }, ...said }, "forbidden"],
    [{ token, place: { kind: "test.none", id }, ...said }, "no-such-stream"],
    [{ token, place: placeOf(id), ...said, data: {} }, "invalid-input"],
    [{ token, place: placeOf(id), ...said, data: { text: "a\ud800" } }, "malformed"],
  ] as const;
  for (const [body, code] of refused)
    expect(await answerOf("say", body)).toMatchObject({
      status: 409,
      frame: { type: "refused", stream: id, clientId: "a", code },
    });
  const frames = await post("events", { token: "x", resume: [] });
  expect((await frames.setEncoding("utf8").toArray()).join("")).toContain("token-invalid");
});

test("other sites are kept out", async () => {
  const said = { token: "", place: placeOf(newId()) };
  const { status } = await answerOf("say", said, { origin: "http://elsewhere.example" });
  expect(status).toBe(403);
});
