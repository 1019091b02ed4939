import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { FederatedDesk } from "#test/federated-desk";
import { Follow } from "../../../../kernel/realtime/follow/follow.ts";
import { answererWrites, readerWrites } from "./send/tell-writing.ts";

let desk: FederatedDesk;
beforeAll(async () => {
  desk = await FederatedDesk.open();
});
afterAll(() => desk.close());
beforeEach(() => desk.begin());
afterEach(() => desk.clear());

/** What somebody hears who follows a stream. */
function following(stream: string): readonly object[] {
  const heard: object[] = [];
  const access = {
    read: () => Promise.resolve({ events: [], upTo: 0 }),
    say: () => Promise.reject(new Error("only listens")),
    name: null,
  };
  const outlet = {
    send: (frame: object) => void heard.push(frame),
    ready: () => Promise.resolve(),
  };
  const { hub, around } = desk.d.live;
  hub.add(new Follow({ stream, access, after: 0 }, outlet, () => undefined, around));
  return heard;
}
const signalsIn = (heard: readonly object[]) =>
  heard.filter((frame) => "type" in frame && frame.type === "signal");

test("who writes at one side of a live talk is shown at the other, and kept nowhere", async () => {
  const { inquiry, talk } = await desk.talking();
  const [reader, operator] = [following(inquiry.id), following(talk)];
  const before = await desk.onTheWay();
  expect(await answererWrites(desk.d, talk)).toBe(true);
  expect(signalsIn(operator)).toEqual([]);
  expect(signalsIn(reader)).toEqual([
    { type: "signal", stream: inquiry.id, from: "Ana", kind: "writing" },
  ]);
  expect(await readerWrites(desk.d, inquiry.id)).toBe(true);
  expect(signalsIn(operator)).toEqual([
    { type: "signal", stream: talk, from: "", kind: "writing" },
  ]);
  expect(await desk.onTheWay()).toBe(before);
});

test("where no partner answers, none is told", async () => {
  const { inquiry, talk } = await desk.offered();
  const [reader, operator] = [following(inquiry.id), following(talk)];
  expect(await readerWrites(desk.d, inquiry.id)).toBe(false);
  expect(await answererWrites(desk.d, talk)).toBe(false);
  expect(signalsIn([...reader, ...operator])).toEqual([]);
});

test("of a talk that is not theirs a partner shows nobody anything", async () => {
  const { inquiry, talk } = await desk.talking();
  const reader = following(inquiry.id);
  await desk.d.asSystem((ctx) =>
    sql`update partner_exchange set peer_id = ${randomUUID()} where id = ${talk}`.execute(ctx.tx),
  );
  expect(await answererWrites(desk.d, talk)).toBe(true);
  expect(signalsIn(reader)).toEqual([]);
});
