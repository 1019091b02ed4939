import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const programs = join(import.meta.dirname, "programs");

test("bundled code knows the place of its source and finds the worker beside it", () => {
  const output = execFileSync(process.execPath, [join(programs, "bundling.mjs"), "one", "two"], {
    encoding: "utf8",
  });
  expect(JSON.parse(output)).toEqual([
    join(programs, "placed.tsx"),
    programs,
    join(programs, "placed-worker.ts"),
    "<p>36</p>",
    ["one", "two"],
  ]);
});
