import { createHash } from "node:crypto";
import { appendFile, cp, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addPerson } from "#kernel/identity";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { tableFile } from "../../../src/app/export/manifest.ts";
import { ask, changeManifest, forgeTable, startTrial, type Trial } from "./trial.ts";

let source: TestDeployment;
let trial: Trial;
const picture = createHash("sha256").update("a picture").digest("hex");

beforeAll(async () => {
  trial = await startTrial();
  source = await testDeployment();
  const { id } = await source.library("rohan");
  const roles = [{ role: "reader", library: id } as const];
  await source.asSystem((ctx) =>
    addPerson(ctx, { name: "Ada Quinn", email: "ada@rohan.example", roles }),
  );
  await source.services.blobs.put(bytesOf("a picture"));
  await trial.write("small", source.url, join(source.config.dataDir, "blobs"));
});
afterAll(async () => {
  await trial.end();
  await source.close();
});

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** A copy of the export that something has happened to, and what restoring it says. */
const damages: [string, (folder: string) => Promise<void>, RegExp][] = [
  ["a file cut short", (folder) => truncate(tableFile(folder, "person"), 50), /person.*damaged/],
  ["a file that is gone", (folder) => rm(tableFile(folder, "person")), /person.*missing/],
  ["bytes added", (folder) => appendFile(tableFile(folder, "person"), "x"), /person.*damaged/],
  [
    "a row taken out",
    (folder) => forgeTable(folder, "library", (text) => text.replace(/.*\n$/, "")),
    /library.*damaged/,
  ],
  [
    "a row that refers to nothing",
    (folder) =>
      forgeTable(folder, "role_grant", (text) =>
        text.replace(/"person_id":"[^"]+"/, `"person_id":"${crypto.randomUUID()}"`),
      ),
    /violates foreign key/,
  ],
  [
    "another file under a file's name",
    (folder) => writeFile(join(folder, "blobs", picture.slice(0, 2), picture), "another"),
    /is damaged: its content/,
  ],
  [
    "a file of a reader that is gone",
    (folder) => rm(join(folder, "blobs", picture.slice(0, 2), picture)),
    /1 files, 0 were found/,
  ],
  [
    "migrations of a later version",
    (folder) =>
      changeManifest(folder, ({ migrations, ...rest }) => ({
        ...rest,
        migrations: [...migrations, "20990101T0000_tomorrow"],
      })),
    /newer Commonshelf/,
  ],
  [
    "a table that hides a statement in its name",
    (folder) =>
      changeManifest(folder, ({ tables: [first, ...tables], ...rest }) => ({
        ...rest,
        tables: [{ ...first, name: 'x"; drop table person; --' }, ...tables],
      })),
    /damaged or of another version/,
  ],
  [
    "a column that hides a statement in its type",
    (folder) =>
      changeManifest(folder, ({ tables: [first, ...tables], ...rest }) => ({
        ...rest,
        tables: [
          { ...first, columns: [{ name: "x", type: "int); drop table person; --" }] },
          ...tables,
        ],
      })),
    /was changed/,
  ],
];

test.each(damages)("%s is noticed, and nothing is restored", async (_, damage, message) => {
  const name = `damaged-${crypto.randomUUID()}`;
  await cp(join(trial.folder, "small"), join(trial.folder, name), { recursive: true });
  await damage(join(trial.folder, name));
  const url = await trial.emptyDatabase();
  await expect(trial.restore(name, url)).rejects.toThrow(message);
  const made = await ask<boolean>(url, "select to_regclass('library') is not null as answer");
  if (made) expect(await ask(url, "select count(*)::int as answer from library")).toBe(0);
});

test("a database with libraries, and one that has gone further, are left alone", async () => {
  await expect(trial.restore("small", source.url)).rejects.toThrow("There are libraries");
  const older = `older-${crypto.randomUUID()}`;
  await cp(join(trial.folder, "small"), join(trial.folder, older), { recursive: true });
  await changeManifest(join(trial.folder, older), ({ migrations, ...rest }) => ({
    ...rest,
    migrations: migrations.slice(0, -1),
  }));
  const used = await testDeployment();
  try {
    await expect(trial.restore(older, used.url)).rejects.toThrow("newer schema");
  } finally {
    await used.close();
  }
});
