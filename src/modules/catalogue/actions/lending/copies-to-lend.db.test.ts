import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Library } from "#kernel/tenancy";
import { newId } from "#kernel/ids";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { deliver } from "../../test/deliver.ts";
import * as sample from "../../test/records.ts";
import { copiesToLend, titlesThatDo } from "./copies-to-lend.ts";

let d: TestDeployment;
let one: Library;
let two: Library;
const heart = { title: "The heart of the lighthouse", author: "Woolf, Ada" };
const stranger = () => ({ ...d.visitor([]), library: null });

beforeAll(async () => {
  d = await testDeployment();
  [one, two] = [await d.library("ONE"), await d.library("TWO")];
  const copies = [
    ["a1", "available"],
    ["a2", "available"],
    ["a3", "on loan"],
  ] as const;
  await deliver(
    d,
    one,
    sample.file(
      { number: "a", ...heart, year: 1990, pages: 310, copies },
      { number: "c", ...heart, year: 2010, pages: 412, language: "fre" },
    ),
  );
  await deliver(
    d,
    two,
    sample.file(
      { number: "b", ...heart, year: 2020, pages: 255, copies: [["b1", "who knows"]] },
      { number: "a", ...heart, year: 1990, pages: 310 },
    ),
  );
});
afterAll(() => d.close());

async function titleOf(library: Library, number: string): Promise<string> {
  const { rows } = await d.asSystem((ctx) =>
    sql<{ id: string }>`select cluster_id as id from cluster_member
      where library_id = ${library.id} and control_number = ${number}`.execute(ctx.tx),
  );
  return rows[0]?.id ?? "";
}

it("counts copies that are alike together, also for a stranger", async () => {
  const title = await titleOf(one, "a");
  const rows = await d.run(stranger(), (ctx) => copiesToLend(ctx, [title]));
  expect(
    rows.map(({ library, status, count, form }) => [library.code, status, count, form]),
  ).toEqual([
    ["ONE", "available", 2, "book"],
    ["ONE", "on-loan", 1, "book"],
    ["TWO", "unknown", 1, "book"],
  ]);
});

it("knows which editions would do: the same language and form", async () => {
  const title = await titleOf(one, "a");
  const other = await titleOf(two, "b");
  const [some, exact] = await d.run(stranger(), async (ctx) => [
    await titlesThatDo(ctx, title, true),
    await titlesThatDo(ctx, title, false),
  ]);
  expect(some).toEqual([title, other]);
  expect(exact).toEqual([title]);
});

it("has nothing for what never was a title", async () => {
  const found = await d.run(stranger(), async (ctx) => [
    await titlesThatDo(ctx, newId(), true),
    await titlesThatDo(ctx, "'; drop", true),
    await copiesToLend(ctx, ["no id", newId()]),
  ]);
  expect(found).toEqual([[], [], []]);
});
