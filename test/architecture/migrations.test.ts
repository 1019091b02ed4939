import { expect, test } from "vitest";
import { findMigrations } from "#kernel/db";
import { landedMigrations } from "#test/landed-migrations";

test("a migration that has landed keeps its bytes: what a database needs more comes in a new one", () => {
  const now = new Map(findMigrations().map(({ name, checksum }) => [name, checksum]));
  const changed = [...landedMigrations()].filter(([name, checksum]) => now.get(name) !== checksum);
  expect(changed.map(([name]) => name)).toEqual([]);
});
