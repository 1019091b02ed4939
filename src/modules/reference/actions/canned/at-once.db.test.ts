import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Library, Visitor } from "#kernel/tenancy";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { operatorAt } from "#test/reference-desk";
import { somebodyWaits } from "#test/waiting";
import { holdNames } from "../../store/canned/canned.ts";
import { exportCanned, importCanned } from "./carry-canned.ts";
import { findCanned, keptCanned } from "./find-canned.ts";
import { usedCanned } from "./offer-canned.ts";
import { renameCanned, writeCanned } from "./write-canned.ts";

let d: TestDeployment;
let home: Library;
let staff: Visitor;
beforeAll(async () => {
  d = await testDeployment();
  home = await d.library("home");
  staff = await operatorAt(d, home, "Somebody");
});
afterAll(() => d.close());

const write = (name: string) =>
  d.run(staff, (ctx) =>
    writeCanned(ctx, "library", { name, topics: [], language: "en", body: "Hello." }),
  );

test("who brings a file and who renames a text of it do not wait for each other in a ring", async () => {
  const id = await write("before");
  const file = JSON.stringify(await d.run(staff, (ctx) => exportCanned(ctx, "library")));
  const { renaming } = await d.run(staff, async (ctx) => {
    await holdNames(ctx, { library: home.id, person: null });
    const meanwhile = d.run(staff, (own) => renameCanned(own, id, { name: "after", topics: [] }));
    await somebodyWaits(d);
    await importCanned(ctx, "library", file);
    return { renaming: meanwhile };
  });
  await renaming;
  const names = (await d.run(staff, (ctx) => findCanned(ctx, ""))).map(({ name }) => name);
  expect(names).toEqual(["after"]);
});

test("a use is counted also while somebody else changes the text", async () => {
  const id = await write("busy");
  await d.run(staff, async (ctx) => {
    await renameCanned(ctx, id, { name: "busier", topics: [] });
    await d.run(staff, async (other) => {
      await sql`set local lock_timeout = '2s'`.execute(other.tx);
      await usedCanned(other, [id]);
    });
  });
  expect(await d.run(staff, (ctx) => keptCanned(ctx, id))).toMatchObject({
    name: "busier",
    uses: 1,
  });
});
