import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SearchPort } from "#kernel/search";
import type { Ctx } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { followThings, foundThings } from "#test/found-things";
import { pruneChanges } from "./changes.ts";
import { catchUp } from "./follow.ts";
import type { Following } from "./rebuild.ts";

let deployment: TestDeployment;
let port: SearchPort;
let following: Following;
beforeAll(async () => {
  deployment = await testDeployment();
  following = await followThings(deployment);
  ({ port } = following);
});
afterAll(async () => {
  await port.close();
  await deployment.close();
});

const found = (text: string) => foundThings(port, text);
const change = (work: (ctx: Ctx) => Promise<unknown>, ...ids: string[]) =>
  deployment.asSystem(async (ctx) => {
    await work(ctx);
    await ctx.reindex("thing", ids);
  });

test("an empty index is built from the truth, then follows each commit", async () => {
  await deployment.library("a-one", "Harbour reading room");
  await catchUp(following);
  expect(await found("harbour")).toEqual(["a-one"]);
  await deployment.library("a-two", "Harbour annex");
  await change(async () => undefined, "a-two");
  await change(
    (ctx) => sql`update library set name = 'Hillside' where code = 'a-one'`.execute(ctx.tx),
    "a-one",
  );
  await catchUp(following);
  expect(await found("harbour")).toEqual(["a-two"]);
  expect(await found("hillside")).toEqual(["a-one"]);
});

test("what is gone is no longer found", async () => {
  await change(
    (ctx) => sql`update library set left_at = now() where code = 'a-two'`.execute(ctx.tx),
    "a-two",
  );
  await catchUp(following);
  expect(await found("harbour")).toEqual([]);
});

test("a change that commits after a later one is not missed", async () => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let written = () => {};
  const begun = new Promise<void>((resolve) => (written = resolve));
  const slow = deployment.asSystem(async (ctx) => {
    await sql`update library set name = 'Slow tide' where code = 'a-one'`.execute(ctx.tx);
    await ctx.reindex("thing", ["a-one"]);
    written();
    await held;
  });
  await begun;
  await deployment.library("a-three", "Quick tide");
  await change(async () => undefined, "a-three");
  await catchUp(following);
  letGo();
  await slow;
  await catchUp(following);
  expect(await found("tide")).toEqual(["a-one", "a-three"]);
});

test("another database under the same files, or changes cleared away, mean a rebuild", async () => {
  await deployment.asSystem((ctx) =>
    sql`update search_epoch set epoch = ${randomUUID()}`.execute(ctx.tx),
  );
  await deployment.asSystem((ctx) =>
    sql`update library set name = 'Rebuilt' where code = 'a-one'`.execute(ctx.tx),
  );
  await catchUp(following);
  expect(await found("rebuilt")).toEqual(["a-one"]);

  await change(
    (ctx) => sql`update library set name = 'Pruned' where code = 'a-one'`.execute(ctx.tx),
    "a-one",
  );
  await deployment.asSystem((ctx) => pruneChanges(ctx, -1));
  await catchUp(following);
  expect(await found("pruned")).toEqual(["a-one"]);
});
