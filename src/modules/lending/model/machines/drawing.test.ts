import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "#kernel/config";
import { drawn } from "#standards/state-machine";
import { requesterMachine } from "./requester.ts";
import { supplierMachine } from "./supplier.ts";

const page = readFileSync(join(packageRoot, "docs/lending.md"), "utf8");

test("the documentation draws the machines as they are", () => {
  expect(page).toContain(drawn(requesterMachine));
  expect(page).toContain(drawn(supplierMachine));
});
