import { expect, test } from "vitest";
import { reachOf } from "../../bin/reached.mjs";

const LENDING = "src/modules/lending/actions/privacy.db.test.ts";
const TABLES = "src/kernel/tenancy/row-security.db.test.ts";

test("a test of a module reaches itself and what is below it, of its neighbours nothing", async () => {
  const reached = await reachOf([LENDING, TABLES]);
  const has = (file: string, part: string) =>
    (reached.get(file) ?? []).some((path) => path.startsWith(part));
  for (const part of [LENDING, "src/modules/lending/web/", "src/modules/catalogue/", "src/kernel/"])
    expect([part, has(LENDING, part)]).toEqual([part, true]);
  for (const part of ["src/modules/reference/", "src/modules/spaces/"])
    expect([part, has(LENDING, part)]).toEqual([part, false]);
  // It names the demo of every module, so all of them concern it.
  expect(has(TABLES, "src/modules/spaces/")).toBe(true);
});
