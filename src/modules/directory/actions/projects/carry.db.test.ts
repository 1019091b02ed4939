import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageRoot } from "#kernel/config";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { demo } from "../../web/testing/demo-visitors.ts";
import { exportDirectory, publicDirectory } from "../export-directory.ts";
import { importDirectory } from "../import-directory.ts";

let d: TestDeployment;
beforeAll(async () => {
  d = await testDeployment();
});
afterAll(() => d.close());

const fileOf = (name: string): unknown =>
  JSON.parse(readFileSync(join(packageRoot, "demo", name), "utf8"));
const whole = () =>
  Object.assign({}, demo, {
    sharedCosts: fileOf("cost-sharing.json"),
    projects: fileOf("projects.json"),
  });

test("projects and shared costs are carried: what is taken in comes out again, and twice changes nothing", async () => {
  await d.asSystem((ctx) => importDirectory(ctx, whole()));
  const once = await d.asSystem(exportDirectory);
  expect(once.projects).toHaveLength(3);
  const voices = once.projects.find(({ name }) => name.en === "Voices of the estuary");
  expect(voices?.book.expense).toContainEqual({
    line: "2",
    on: "2026-06-30",
    what: "Transcription, interviews 1 to 12",
    amount: "2964.00",
    party: "library:port-merrow",
  });
  expect(voices?.book.contribution[1]).toMatchObject({ given: "96.5", rate: "28.00" });
  expect(once.sharedCosts.map(({ total, fixed }) => [total, fixed])).toEqual(
    expect.arrayContaining([
      ["48000.00", true],
      ["21850.00", false],
    ]),
  );
  await d.asSystem((ctx) => importDirectory(ctx, once));
  expect(await d.asSystem(exportDirectory)).toEqual(once);
  const second = await testDeployment();
  await second.asSystem((ctx) => importDirectory(ctx, once));
  const there = await second.asSystem(exportDirectory);
  await second.close();
  expect(new Set(there.projects.map((one) => JSON.stringify(one)))).toEqual(
    new Set(once.projects.map((one) => JSON.stringify(one))),
  );
});

test("what was kept in money of before, or in parts of a cent, is carried as it is", async () => {
  const now = await d.asSystem(exportDirectory);
  const [[cost], [project], [agreement]] = [now.sharedCosts, now.projects, now.agreements];
  const [version] = agreement?.versions ?? [];
  const fee = (amount: string, currency: string) => ({ cost: { amount, currency } });
  const before = {
    sharedCosts: [{ ...cost, name: { en: "Old journals" }, currency: "BGN", fixed: true }],
    projects: [{ ...project, name: { en: "Old voices" }, currency: "HRK" }],
    agreements: [
      {
        ...agreement,
        code: "old-fees",
        versions: [
          { ...version, terms: { loan: fee("0.125", "EUR") } },
          { ...version, terms: { loan: fee("4", "BGN") } },
        ],
      },
    ],
  };
  await d.asSystem((ctx) => importDirectory(ctx, { ...now, ...before }));
  const after = await d.asSystem(exportDirectory);
  expect(after.sharedCosts.find(({ name }) => name.en === "Old journals")).toMatchObject({
    currency: "BGN",
    total: cost?.total,
    fixed: true,
  });
  expect(after.projects.find(({ name }) => name.en === "Old voices")?.book.line).toEqual(
    project?.book.line,
  );
  const fees = after.agreements.find(({ code }) => code === "old-fees")?.versions;
  expect(fees?.map(({ terms }) => terms.loan?.cost)).toEqual([
    { amount: "0.125", currency: "EUR" },
    { amount: "4", currency: "BGN" },
  ]);
});

test("what everybody may take has neither", async () => {
  const data = await d.asSystem(publicDirectory);
  expect(data).not.toHaveProperty("projects");
  expect(data).not.toHaveProperty("sharedCosts");
});
