import { afterAll, beforeAll, expect, test } from "vitest";
import type { Library, Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { withMovedClock } from "#test/moved-clock";
import { askAs, goHome, operatorAt, staffOf } from "#test/reference-desk";
import { claimsNow } from "../../store/claims.ts";
import { readInquiry } from "../../store/inquiries.ts";
import { offersTo } from "../../store/offers.ts";
import { claim } from "../inquiry/claim.ts";
import { passOn } from "../inquiry/hand-on.ts";
import { readerSays, staffSays } from "../inquiry/say.ts";
import { keepGoing } from "./keep-going.ts";
import { signOfLife } from "./presence.ts";

let d: TestDeployment;
let pass: (seconds: number) => void;
let home: Library;
let away: Library;

beforeAll(async () => {
  const real = await testDeployment();
  ({ d, pass } = withMovedClock(real));
  home = await d.library("home");
  away = await d.library("away");
});
afterAll(() => d.close());

const find = async (id: string) => {
  const row = await d.run(
    { principal: { kind: "system", reason: "test" }, library: null, locale: "en", reach: "system" },
    (ctx) => readInquiry(ctx, id),
  );
  if (!row) throw new Error("no such inquiry");
  return row;
};
const live = async () => (await askAs(d, home)).inquiry;
const say = (who: Visitor, id: string, body: string) =>
  d.run(who, (ctx) => staffSays(ctx, id, { clientId: crypto.randomUUID(), body }, "message"));

test("who gives no sign of life is not there: a question goes past them", async () => {
  const who = await operatorAt(d, home, "Ana");
  expect((await live()).state).toBe("waiting");
  pass(80);
  expect((await live()).state).toBe("open");
  await goHome(d, who);
});

test("a talk whose operator has fallen silent waits again in its old place, when the reader waits for an answer", async () => {
  const who = await operatorAt(d, home, "Bea");
  const [waited, answered] = [await live(), await live()];
  await d.run(who, (ctx) => claim(ctx, waited.id));
  await d.run(who, (ctx) => claim(ctx, answered.id));
  await say(who, answered.id, "Here it is.");
  pass(80);
  const other = await operatorAt(d, home, "Cai");
  await keepGoing(d);
  expect(await find(waited.id)).toMatchObject({
    state: "waiting",
    operator: null,
    askedAt: waited.askedAt,
  });
  expect((await find(answered.id)).state).toBe("talking");
  const held = await d.run(other, (ctx) => claimsNow(ctx, waited.id));
  expect(held).toEqual([]);
  await d.run(other, (ctx) => claim(ctx, waited.id));
  await goHome(d, other);
});

test("one that nobody takes climbs to the network, and becomes a ticket when its time is over", async () => {
  const who = await operatorAt(d, home, "Dora");
  const helper = await operatorAt(d, away, "Emil");
  const { id } = await live();
  const offered = async () =>
    (await d.run(helper, (ctx) => offersTo(ctx, away.id))).some(({ inquiry }) => inquiry === id);
  expect(await offered()).toBe(false);
  pass(35);
  for (const one of [who, helper]) await d.run(one, signOfLife);
  await keepGoing(d);
  expect(await offered()).toBe(true);
  expect((await find(id)).state).toBe("waiting");
  pass(150);
  for (const one of [who, helper]) await d.run(one, signOfLife);
  await keepGoing(d);
  expect((await find(id)).state).toBe("open");
  expect(await offered()).toBe(false);
});

test("a ticket whose reader says nothing more for two weeks ends as answered", async () => {
  const { inquiry } = await askAs(d, home, { live: false });
  const who = await staffOf(d, home, "Finn");
  await say(who, inquiry.id, "We have it.");
  await keepGoing(d);
  expect((await find(inquiry.id)).state).toBe("pending");
  pass(15 * 24 * 3600);
  await keepGoing(d);
  expect((await find(inquiry.id)).state).toBe("answered");
});

test("who answers is there, whatever page they have open and whether they said so or not", async () => {
  const who = await staffOf(d, home, "Gro");
  const there = await operatorAt(d, home, "Hal");
  const { id } = await live();
  await d.run(who, (ctx) => claim(ctx, id));
  pass(70);
  await say(who, id, "A moment, please.");
  pass(20);
  await keepGoing(d);
  expect((await find(id)).state).toBe("talking");
  pass(80);
  await d.run(there, signOfLife);
  const row = await find(id);
  await d.run(
    {
      principal: { kind: "system", reason: "test" },
      library: home.id,
      locale: "en",
      reach: "software",
    },
    (own) => readerSays(own, row, { clientId: crypto.randomUUID(), body: "Hello?" }),
  );
  await keepGoing(d);
  expect((await find(id)).state).toBe("waiting");
  await goHome(d, there);
});

test("what is passed on waits for that desk alone, as long as a question that was just asked", async () => {
  const who = await operatorAt(d, home, "Ida");
  const helper = await operatorAt(d, away, "Jon");
  const third = await d.library("third");
  const other = await operatorAt(d, third, "Kim");
  const { id } = await live();
  await d.run(who, (ctx) => claim(ctx, id));
  pass(60);
  for (const one of [who, helper, other]) await d.run(one, signOfLife);
  await d.run(who, (ctx) => passOn(ctx, id, away.id));
  pass(70);
  for (const one of [who, helper, other]) await d.run(one, signOfLife);
  await keepGoing(d);
  expect((await find(id)).state).toBe("waiting");
  expect(await d.run(other, (ctx) => offersTo(ctx, third.id))).toEqual([]);
  pass(70);
  for (const one of [who, helper, other]) await d.run(one, signOfLife);
  await keepGoing(d);
  expect((await find(id)).state).toBe("waiting");
  pass(70);
  for (const one of [who, helper, other]) await d.run(one, signOfLife);
  await keepGoing(d);
  expect((await find(id)).state).toBe("open");
});
