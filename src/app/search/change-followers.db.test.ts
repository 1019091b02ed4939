import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ChangeFollower } from "#kernel/manifest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { tellFollowers } from "./change-followers.ts";
import { pruneChanges } from "./changes.ts";

let d: TestDeployment;
let heard: string[] = [];
const follower: ChangeFollower = {
  name: "test.listener",
  kind: "thing",
  changed: async (_ctx, ids) => void heard.push(...ids),
  review: async (_ctx, after) => {
    heard.push(`all after ${after ?? "the beginning"}`);
    return after === null ? "half" : null;
  },
};
beforeAll(async () => {
  d = await testDeployment();
});
afterAll(() => d.close());

const whatIsHeard = async () => {
  heard = [];
  await tellFollowers(d.run, [follower]);
  return heard;
};
const change = (...ids: string[]) => d.asSystem((ctx) => ctx.reindex("thing", ids));
const everything = ["all after the beginning", "all after half"];

test("a follower looks at everything once, in parts, and then hears of changes of its kind", async () => {
  await change("before");
  expect(await whatIsHeard()).toEqual(everything);
  await change("one", "two");
  await d.asSystem((ctx) => ctx.reindex("other", ["three"]));
  expect((await whatIsHeard()).toSorted()).toEqual(["one", "two"]);
  expect(await whatIsHeard()).toEqual([]);
});

test("what commits late is not missed, and nothing is heard that was undone", async () => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let written = () => {};
  const begun = new Promise<void>((resolve) => (written = resolve));
  const slow = d.asSystem(async (ctx) => {
    await ctx.reindex("thing", ["slow"]);
    written();
    await held;
  });
  await begun;
  await change("quick");
  await expect(
    d.asSystem(async (ctx) => {
      await ctx.reindex("thing", ["undone"]);
      throw new Error("undone");
    }),
  ).rejects.toThrow("undone");
  const early = [...(await whatIsHeard())];
  letGo();
  await slow;
  expect([...early, ...(await whatIsHeard())].toSorted()).toEqual(["quick", "slow"]);
});

test("a follower that stumbles hears the same again", async () => {
  await change("stone");
  const stumbling = { ...follower, changed: () => Promise.reject(new Error("ouch")) };
  await expect(tellFollowers(d.run, [stumbling])).rejects.toThrow("ouch");
  expect(await whatIsHeard()).toEqual(["stone"]);
});

test("when changes were cleared away, or the database has another history, it looks at everything again", async () => {
  await change("missed");
  await d.asSystem((ctx) => pruneChanges(ctx, -1));
  expect(await whatIsHeard()).toEqual(everything);
  await d.asSystem((ctx) => sql`update search_epoch set epoch = ${randomUUID()}`.execute(ctx.tx));
  expect(await whatIsHeard()).toEqual(everything);
});
