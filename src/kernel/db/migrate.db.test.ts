import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { findMigrations, migrate, type Migration, pendingMigrations } from "./migrate.ts";
import { command, databaseUrl, dropDatabase } from "../../../test/harness/postgres.ts";

const name = `migrate_${randomUUID().replaceAll("-", "")}`;
let url = "";
beforeAll(async () => {
  const { ownerUrl } = inject("postgres");
  await command(ownerUrl, `create database ${name}`);
  url = databaseUrl(ownerUrl, name);
});
afterAll(() => dropDatabase(inject("postgres").ownerUrl, name));

test("processes that start at once migrate once", async () => {
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  const all = findMigrations().map((migration) => migration.name);
  expect(applied.flat().sort()).toEqual([...all].sort());
  expect(await pendingMigrations(url)).toEqual([]);
});

test("a migration that fails leaves nothing behind and says its name", async () => {
  const broken: Migration = {
    name: "99990101T0000_broken",
    sql: "create table half_done (a int); select 1/0;",
    checksum: "x",
  };
  await expect(migrate(url, [...findMigrations(), broken])).rejects.toThrow("99990101T0000_broken");
  await expect(command(url, "select * from half_done")).rejects.toThrow("does not exist");
});

test("a migration changed after it was applied is refused", async () => {
  const [first, ...others] = findMigrations();
  if (!first) throw new Error("there are no migrations");
  await expect(migrate(url, [{ ...first, checksum: "other" }, ...others])).rejects.toThrow(
    first.name,
  );
});

test("one that landed with two texts is taken in where a later one says so, and only by that name and text", async () => {
  const [first, ...others] = findMigrations();
  if (!first) throw new Error("there are no migrations");
  const edited = [{ ...first, checksum: "edited" }, ...others];
  const joins = (name: string, checksum: string): Migration => ({
    name: "99990101T0000_joined",
    sql: "select 1",
    checksum: "y",
    takesIn: { name, checksum },
  });
  for (const wrong of [joins(first.name, "another"), joins("another", first.checksum)])
    await expect(migrate(url, [...edited, wrong])).rejects.toThrow(first.name);
  expect(await migrate(url, [...edited, joins(first.name, first.checksum)])).toEqual([
    "99990101T0000_joined",
  ]);
});
