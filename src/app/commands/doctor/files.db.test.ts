import { cp, mkdtemp, rm, truncate } from "node:fs/promises";
import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBlobs } from "#kernel/blobs";
import { namedBy } from "#kernel/manifest";
import { testDeployment, type TestDeployment } from "#test/deployment";
import { modules } from "../../modules.ts";
import { databaseFindings } from "./database.ts";
import { fileFindings } from "./files.ts";
import { indexFileFindings } from "./index-files.ts";

let d: TestDeployment;
let folder: string;
beforeAll(async () => {
  d = await testDeployment();
  folder = await mkdtemp(join(tmpdir(), "commonshelf-doctor-"));
});
afterAll(async () => {
  await d.close();
  await rm(folder, { recursive: true, force: true });
});

async function found(sha256: string, bytes: number) {
  const files = namedBy(sql`select ${sha256}::text as sha256, ${bytes}::bigint as bytes`);
  const { dataDir } = d.config;
  const some = [{ name: "some", files }];
  return (await fileFindings({ ask: d.asSystem, dataDir, modules: some }))[0];
}
const silent = () => undefined;
const terminal = { json: false, result: silent, progress: silent, advance: silent, note: silent };
const said = (text: RegExp) => expect.stringMatching(text) as string;

test("files that are missing, or cut, are told with where they should lie", async () => {
  const blobs = await openBlobs(join(d.config.dataDir, "blobs"));
  const { sha256, bytes } = await blobs.put([Buffer.from("a scan")]);
  const path = join("blobs", sha256.slice(0, 2), sha256);
  expect(await found(sha256, bytes)).toMatchObject({ ok: true, said: "1, all there" });
  await truncate(join(d.config.dataDir, path), 3);
  const cut = said(
    new RegExp(`^1, 1 lost, such as ${path} \\(some\\) has 3 bytes instead of 6\\.`),
  );
  expect(await found(sha256, bytes)).toMatchObject({ ok: false, said: cut });
  await rm(join(d.config.dataDir, path));
  expect(await found(sha256, bytes)).toMatchObject({ ok: false, said: said(/is missing/) });
});

test("every module that keeps files can tell which", async () => {
  const keeping = modules.filter(({ files }) => files).map(({ name }) => name);
  expect(keeping.toSorted()).toEqual(["catalogue", "directory", "lending", "reference"]);
  const [finding] = await fileFindings({ ask: d.asSystem, dataDir: d.config.dataDir, modules });
  expect(finding).toMatchObject({ ok: true, said: "0, all there" });
});

test("an index that is not what was written is told, with what to do", async () => {
  await d.library("harbour");
  await d.searchIsCurrent();
  await d.services.search.close();
  await cp(join(d.config.dataDir, "search"), join(folder, "search-2"), { recursive: true });
  const [whole] = await indexFileFindings({ dataDir: folder });
  expect(whole).toMatchObject({ ok: true, said: "search-2: every checksum holds" });
  const [segment = ""] = readdirSync(join(folder, "search-2")).filter((name) =>
    name.startsWith("segment"),
  );
  await truncate(join(folder, "search-2", segment), 10);
  const [damaged] = await indexFileFindings({ dataDir: folder });
  expect(damaged).toMatchObject({ ok: false, said: said(/^search-2: .*commonshelf reindex/) });
});

test("where the data folder is not there, nothing is made by looking for it", async () => {
  const dataDir = join(folder, "not-mounted");
  const config = { ...d.config, DATABASE_URL: d.url, dataDir };
  await d.asSystem((ctx) =>
    sql`insert into incoming_mail (id, raw_sha256, raw_bytes, content_sha256, source, recipient, received_at, state, state_at)
      values (gen_random_uuid(), ${"a".repeat(64)}, 7, ${"a".repeat(64)}, 'smtp', 'ask@shelf.example', now(), 'handed', now())`.execute(
      ctx.tx,
    ),
  );
  const findings = await databaseFindings({ config, terminal });
  const lost = said(/^1, 1 lost, such as blobs\/aa\/a+ \(mail\) is missing\./);
  expect(findings).toContainEqual({ about: "files", ok: false, said: lost });
  expect(findings.filter(({ about }) => about === "mail taken")).toMatchObject([{ ok: true }]);
  expect(existsSync(dataDir)).toBe(false);
});
