import { sql } from "kysely";
import pino from "pino";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { newId } from "#kernel/ids";
import type { SearchChange } from "#kernel/search";
import { exposeMetrics } from "#kernel/telemetry";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { followThings, foundThings, thingSource } from "#test/found-things";
import { lagBehind } from "./changes.ts";
import { catchUp } from "./follow.ts";
import { startFollowing } from "./follower.ts";
import { livingIndexes } from "./index-rows.ts";
import type { Following } from "./rebuild.ts";
import { keepSample, orderSample, samplesOf } from "./sample-rows.ts";
import { sampleIndex } from "./sample.ts";

let deployment: TestDeployment;
let following: Following;
let whileComparing = async (): Promise<void> => undefined;

beforeAll(async () => {
  deployment = await testDeployment();
  following = await followThings(deployment, {
    ...thingSource,
    load: async (ctx, ids) => {
      const documents = await thingSource.load(ctx, ids);
      await whileComparing();
      return documents;
    },
  });
  for (const code of ["alder", "birch", "cedar"])
    await deployment.library(code, `Reading room ${code}`);
});
beforeEach(async () => {
  whileComparing = async () => undefined;
  await catchUp(following);
});
afterAll(async () => {
  await following.port.close();
  await deployment.close();
});

/** Changes the index behind the database's back. */
const spoil = (change: SearchChange) =>
  following.port.apply([change], following.port.position() ?? 0n);
const rename = (code: string, name: string) =>
  deployment.asSystem(async (ctx) => {
    await sql`update library set name = ${name} where code = ${code}`.execute(ctx.tx);
    await ctx.reindex("thing", [code]);
  });
const found = (text: string) => foundThings(following.port, text);
const loaded = async (code: string) => {
  const [document] = await deployment.asSystem((ctx) => thingSource.load(ctx, [code]));
  if (!document) throw new Error(`no ${code}`);
  return document;
};
const all = ["alder", "birch", "cedar"];
const soon = { timeout: 5000, interval: 20 };

test("an index that is right does not differ", async () => {
  expect(await sampleIndex(following)).toEqual({ compared: 3, drifted: [] });
});

test("a document that the index has lost is found and mended", async () => {
  await spoil({ remove: { kind: "thing", id: "birch" } });
  expect(await found("reading")).toEqual(["alder", "cedar"]);
  const { drifted } = await sampleIndex(following);
  expect(drifted).toEqual([{ kind: "thing", id: "birch" }]);
  expect(await found("reading")).toEqual(all);
  expect((await sampleIndex(following)).drifted).toEqual([]);
});

test("so is one with another word, another scope or another rank, and one that the database does not have", async () => {
  const cedar = await loaded("cedar");
  const falsified = [
    { ...cedar, text: { name: ["Bakery"] } },
    { ...cedar, scope: ["alder"] },
    { ...cedar, rank: 9 },
    { ...cedar, id: "ghost" },
  ];
  for (const put of falsified) {
    await spoil({ put });
    expect((await sampleIndex(following)).drifted).toEqual([{ kind: "thing", id: put.id }]);
    expect(await found("reading")).toEqual(all);
    expect(await following.port.differing([{ put: cedar }])).toEqual([]);
  }
});

test("a change that waits to be applied is no difference, nor is one that comes while comparing", async () => {
  await rename("alder", "Waiting room");
  expect((await sampleIndex(following)).drifted).toEqual([]);
  expect(await found("waiting")).toEqual([]);
  await catchUp(following);
  let changes = 0;
  whileComparing = async () => {
    if (changes++ === 0) await rename("alder", "Reading room again");
  };
  expect((await sampleIndex(following)).drifted).toEqual([]);
  expect(changes).toBe(1);
});

test("each index that is followed compares when it is ordered, and tells what it found", async () => {
  const lines: string[] = [];
  const log = pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
  await spoil({ remove: { kind: "thing", id: "birch" } });
  const order = await deployment.asSystem(orderSample);
  const follower = startFollowing(following, log);
  await expect
    .poll(() => deployment.asSystem((ctx) => samplesOf(ctx, order)), soon)
    .toMatchObject([{ compared: 3, drifted: ["thing birch"] }]);
  await expect
    .poll(() => deployment.asSystem(livingIndexes), soon)
    .toMatchObject([{ documents: 3, rebuilding: false, failure: null, lag: { changes: 0 } }]);
  await follower.stop();
  expect(await deployment.asSystem(livingIndexes)).toEqual([]);
  expect(await found("reading")).toEqual(all);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    expect.objectContaining({ drifted: 1, documents: [{ kind: "thing", id: "birch" }] }),
  ]);
  expect(exposeMetrics()).toMatch(/^commonshelf_search_drifted_total 1$/m);
  expect(exposeMetrics()).toMatch(/^commonshelf_search_lag_seconds 0$/m);
});

test("an order is greater than the one before, also within a millisecond and when the clock goes back", async () => {
  const orders = await deployment.asSystem(async (ctx) => {
    const ordered = [];
    for (let i = 0; i < 50; i++) ordered.push(await orderSample(ctx));
    const ahead = "f0000000-0000-7000-8000-ffffffffffff";
    await sql`update search_epoch set sample_ordered = ${ahead}::uuid`.execute(ctx.tx);
    ordered.push(ahead, await orderSample(ctx), await orderSample(ctx));
    await sql`update search_epoch set sample_ordered = null`.execute(ctx.tx);
    return ordered;
  });
  expect(orders.toSorted()).toEqual(orders);
  expect(new Set(orders).size).toBe(orders.length);
});

test("who ordered a comparison before a newer one is told what that one found, of each index once", async () => {
  const order = await deployment.asSystem(orderSample);
  const newer = await deployment.asSystem(orderSample);
  const samples = () => deployment.asSystem((ctx) => samplesOf(ctx, order));
  const follower = startFollowing(following, deployment.services.log);
  await expect.poll(samples, soon).toMatchObject([{ compared: 3, drifted: [] }]);
  const [{ indexId: id, place } = { indexId: "", place: "" }] = await samples();
  const later = { compared: 4, drifted: [] };
  await deployment.asSystem((ctx) => keepSample(ctx, { id, place }, newId(), later));
  await follower.stop();
  expect(await samples()).toMatchObject([{ compared: 3 }]);
  expect(await deployment.asSystem((ctx) => samplesOf(ctx, newer))).toMatchObject([
    { compared: 3 },
  ]);
});

test("changes that wait are counted, with the age of the oldest", async () => {
  await deployment.asSystem((ctx) =>
    sql`insert into search_change (kind, id, at) values ('thing', 'birch', now() - interval '90 seconds')`.execute(
      ctx.tx,
    ),
  );
  const lag = await deployment.asSystem((ctx) => lagBehind(ctx, following.port.position() ?? 0n));
  expect(lag).toMatchObject({ changes: 1 });
  expect(lag.seconds).toBeGreaterThanOrEqual(90);
});
