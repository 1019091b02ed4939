import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { readConfig } from "#kernel/config";
import { databaseUrl } from "#test/postgres";
import { commands } from "./all.ts";
import { CannotDo } from "./command.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "commonshelf-nowhere-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const silent = () => undefined;
const terminal = { json: false, result: silent, progress: silent, advance: silent, note: silent };

/** What is typed after each command that works with what is there. */
const typed: Readonly<Record<string, readonly [readonly string[], Record<string, string>]>> = {
  "library list": [[], {}],
  "person invite": [["a@b.example"], { role: "operator" }],
  "person list": [[], {}],
  import: [["package.json"], { library: "x" }],
  search: [["words"], {}],
  reindex: [[], {}],
  backup: [["copy"], {}],
  "mail list": [[], {}],
  "mail show": [["01a21a18-cf6f-76ee-bf74-096c7dc6349b"], {}],
  "mail again": [["01a21a18-cf6f-76ee-bf74-096c7dc6349b"], {}],
};

const run = (name: string, env: Record<string, string>) => {
  const [words, options] = typed[name] ?? [[], {}];
  const given = words.map((word) => (word === "copy" ? join(folder, word) : word));
  const command = commands.find((one) => one.name === name);
  return command?.run({ words: given, options, config: readConfig(env), terminal });
};

test.each(Object.keys(typed))("%s makes nothing in a wrong data folder", async (name) => {
  const dataDir = join(folder, "typed-wrongly");
  const refused = run(name, { COMMONSHELF_DATA: dataDir });
  await expect(refused).rejects.toThrow(`There is no Commonshelf here: nothing is in ${dataDir}.`);
  expect([existsSync(dataDir), existsSync(join(folder, "copy"))]).toEqual([false, false]);
});

test("nor in a wrong database", async () => {
  const DATABASE_URL = databaseUrl(inject("postgres").ownerUrl, "postgres");
  const refused = run("backup", { DATABASE_URL, COMMONSHELF_DATA: folder });
  await expect(refused).rejects.toThrow(CannotDo);
  await expect(refused).rejects.toThrow("nothing is in the database postgres");
});
