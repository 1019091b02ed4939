import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "#kernel/config";
import { drawn } from "#standards/state-machine";
import { inquiryMachine } from "./states.ts";

test("the documentation draws the states as they are", () => {
  const page = readFileSync(join(packageRoot, "docs/reference-desk.md"), "utf8");
  expect(page).toContain(drawn(inquiryMachine));
});
