import { sql } from "kysely";
import pino from "pino";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Run } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { followThings, foundThings, thingSource } from "#test/found-things";
import { awaitSamples } from "./await-samples.ts";
import { readHistory } from "./changes.ts";
import { catchUp } from "./follow.ts";
import { startFollowing } from "./follower.ts";
import { livingIndexes } from "./index-rows.ts";
import { type Following, followedEpoch, mustRebuild } from "./rebuild.ts";
import { awaitRebuilds, orderRebuild, type RebuildStand } from "./rebuilds.ts";
import { orderSample, samplesOf } from "./sample-rows.ts";

let deployment: TestDeployment;
let following: Following;
/** While it is shut, no rebuild reads a document; `reached` resolves when one has come to it. */
let gate = openGate();
let fault: Error | null = null;
/** Told of faults, and how often the follower has looked at what is to be done. */
let logged = "";
let steps = 0;
let follower: { stop: () => Promise<void> } | null = null;

function openGate() {
  const passes = Promise.withResolvers<void>();
  passes.resolve();
  return { passes, reached: Promise.withResolvers<void>() };
}

function shutGate() {
  gate = { passes: Promise.withResolvers<void>(), reached: Promise.withResolvers<void>() };
  return gate;
}

const log = pino({ level: "error" }, { write: (line: string) => void (logged += line) });
const countedRun: Run = (visitor, use) => {
  if (Object.is(use, readHistory)) steps += 1;
  return deployment.run(visitor, use);
};

beforeAll(async () => {
  deployment = await testDeployment();
  const things = await followThings(deployment, {
    ...thingSource,
    ids: async (ctx, after, limit) => {
      gate.reached.resolve();
      await gate.passes.promise;
      if (fault) throw fault;
      return thingSource.ids(ctx, after, limit);
    },
  });
  following = { ...things, run: countedRun };
  await deployment.library("a-one", "Harbour reading room");
  await catchUp(following);
});
beforeEach(async () => {
  gate = openGate();
  fault = null;
  logged = "";
  await follower?.stop();
  await catchUp(following);
});
afterAll(async () => {
  await follower?.stop();
  await following.port.close();
  await deployment.close();
});

const rename = (code: string, name: string) =>
  deployment.asSystem(async (ctx) => {
    await sql`update library set name = ${name} where code = ${code}`.execute(ctx.tx);
    await ctx.reindex("thing", [code]);
  });
const order = () => deployment.asSystem(orderRebuild);
const begin = () => {
  follower = startFollowing(following, log);
  return follower;
};
const isOutdated = async () => mustRebuild(following, await deployment.asSystem(readHistory));
const found = (text: string) => foundThings(following.port, text);
const soon = { timeout: 5000, interval: 20 };

test("a change is found while the index is rebuilt, and still when it is", async () => {
  const { passes, reached } = shutGate();
  await order();
  begin();
  await reached.promise;
  const before = await followedEpoch(following.folder);
  await rename("a-one", "Lighthouse");
  await expect.poll(() => found("lighthouse"), soon).toEqual(["a-one"]);
  expect(await followedEpoch(following.folder)).toBe(before);
  passes.resolve();
  await expect.poll(isOutdated, soon).toBe(false);
  expect(await found("lighthouse")).toEqual(["a-one"]);
  expect(await found("harbour")).toEqual([]);
});

test("a rebuild that is stopped on its way leaves the old index, which has all changes", async () => {
  const { passes, reached } = shutGate();
  await order();
  const { stop } = begin();
  await reached.promise;
  await rename("a-one", "Breakwater");
  await expect.poll(() => found("breakwater"), soon).toEqual(["a-one"]);
  const stopped = stop();
  passes.resolve();
  await stopped;
  expect(await isOutdated()).toBe(true);
  expect(await found("breakwater")).toEqual(["a-one"]);
});

test("who orders a rebuild or a comparison is told how it goes, and how it ends", async () => {
  const { stop } = begin();
  const living = () => deployment.asSystem(livingIndexes);
  await expect.poll(living, soon).toHaveLength(1);
  const indexes = await living();
  const told: (readonly RebuildStand[])[] = [];
  const look = () => awaitRebuilds(deployment.run, indexes, (stands) => void told.push(stands));
  const compare = async () =>
    awaitSamples(deployment.run, await deployment.asSystem(orderSample), indexes);

  const { passes, reached } = shutGate();
  await order();
  const ended = look();
  await reached.promise;
  await expect.poll(() => told.at(-1), soon).toMatchObject([{ state: "building" }]);
  passes.resolve();
  expect(await ended).toMatchObject([{ state: "done", documents: 1, failure: null }]);

  expect(await compare()).toMatchObject([{ state: "compared", sample: { compared: 1 } }]);

  fault = new Error("the disk is full");
  await order();
  const failed = [{ state: "failed", failure: "the disk is full" }];
  expect(await look()).toMatchObject(failed);
  expect(await compare()).toMatchObject(failed);
  await stop();
  expect(await look()).toMatchObject([{ state: "gone" }]);
  expect(await compare()).toMatchObject([{ state: "gone" }]);
});

test("an index that is ahead of the database is not followed, but rebuilt", async () => {
  await following.port.apply([], 2n ** 60n);
  const { passes, reached } = shutGate();
  await order();
  begin();
  await reached.promise;
  await rename("a-one", "Quay");
  passes.resolve();
  await expect.poll(() => found("quay"), soon).toEqual(["a-one"]);
  await rename("a-one", "Pier");
  await expect.poll(() => found("pier"), soon).toEqual(["a-one"]);
});

/** Orders a rebuild that fails, and a comparison; until the rebuild is tried again. @returns the comparison's order */
async function failToRebuild(): Promise<string> {
  await order();
  const sample = await deployment.asSystem(orderSample);
  fault = new Error("the disk is full");
  begin();
  await expect.poll(() => logged, soon).toContain("could not be rebuilt");
  fault = null;
  const before = steps;
  await expect.poll(() => steps, soon).toBeGreaterThan(before + 1);
  return sample;
}

test("an index whose rebuild failed is not compared, for it is known to differ", async () => {
  const sample = await failToRebuild();
  await rename("a-one", "Jetty");
  await expect.poll(() => found("jetty"), soon).toEqual(["a-one"]);
  expect(await isOutdated()).toBe(true);
  expect(await deployment.asSystem((ctx) => samplesOf(ctx, sample))).toEqual([]);
});

test("nor is one that is another database's, and nothing is written to it", async () => {
  await following.port.apply([{ remove: { kind: "thing", id: "a-one" } }], 2n ** 60n);
  const sample = await failToRebuild();
  expect(await isOutdated()).toBe(true);
  expect(following.port.size().documents).toBe(0);
  expect(await deployment.asSystem((ctx) => samplesOf(ctx, sample))).toEqual([]);
});
