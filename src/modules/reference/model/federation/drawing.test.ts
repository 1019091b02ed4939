import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "#kernel/config";
import { drawn } from "#standards/state-machine";
import { MESSAGE_TYPES, transactionMachine } from "./transaction.ts";

const page = readFileSync(join(packageRoot, "docs/reference-federation.md"), "utf8");

test("the documentation draws the states as they are, and tells of every type of message", () => {
  expect(page).toContain(drawn(transactionMachine));
  for (const type of MESSAGE_TYPES) expect(page).toContain(`\`${type}\``);
});
