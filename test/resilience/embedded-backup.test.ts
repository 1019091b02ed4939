import { chmodSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runningEmbedded } from "../../src/kernel/db/embedded/attach.ts";
import { backupEmbedded } from "../../src/kernel/db/embedded/backup.ts";
import { restoreEmbedded } from "../../src/kernel/db/embedded/restore.ts";
import { startEmbedded } from "../../src/kernel/db/embedded/start.ts";
import { type Inserter, numbersTo, rowsOf, startInserter } from "./inserter.ts";

let folder = "";
let dataDir = "";
let inserter: Inserter;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-backup-"));
  chmodSync(folder, 0o755);
  dataDir = join(folder, "postgres");
  inserter = startInserter(dataDir);
  await inserter.more(200);
});
afterAll(() => {
  inserter.process.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

async function backup(name: string) {
  const target = join(folder, name);
  const server = runningEmbedded(dataDir);
  let before = 0;
  const summary = await backupEmbedded(server?.adminUrl ?? "", dataDir, target, () => {
    before = inserter.last();
  });
  return { target, before, summary };
}

test("a backup under load restores to every row acknowledged before its end", async () => {
  const { target, before, summary } = await backup("under-load");
  await inserter.more(100);
  const restored = join(folder, "restored");
  await restoreEmbedded(target, restored);
  const server = await startEmbedded({ dataDir: restored });
  try {
    const rows = await rowsOf(server.ownerUrl);
    expect(rows).toEqual(numbersTo(rows.length));
    expect(rows.length).toBeGreaterThanOrEqual(before);
    expect(before).toBeGreaterThan(200);
    expect(rows.length).toBeLessThan(inserter.last());
    expect(summary.bytes).toBeGreaterThan(1_000_000);
  } finally {
    await server.stop();
  }
});

test("a damaged, an incomplete and a hostile backup are refused, and nothing appears", async () => {
  const { target } = await backup("damaged");
  const manifest = readFileSync(join(target, "postgres.json"), "utf8");
  const restore = () => restoreEmbedded(target, join(folder, "refused"));
  truncateSync(join(target, "cluster", "global", "pg_control"), 100);
  await expect(restore()).rejects.toThrow("global/pg_control of the backup is damaged");
  rmSync(join(target, "cluster", "backup_label"));
  writeFileSync(
    join(target, "postgres.json"),
    manifest.replace('"files":[', '"files":[{"path":"gone","size":1,"crc":1},'),
  );
  await expect(restore()).rejects.toThrow("gone of the backup is missing");
  writeFileSync(
    join(target, "postgres.json"),
    manifest.replace('"directories":[', '"directories":["../../escape",'),
  );
  await expect(restore()).rejects.toMatchObject({ code: "backup-incomplete" });
  rmSync(join(target, "postgres.json"));
  await expect(restore()).rejects.toMatchObject({ code: "backup-incomplete" });
});

test("neither a backup nor a restore overwrites anything", async () => {
  const { target } = await backup("once");
  const server = runningEmbedded(dataDir);
  await expect(backupEmbedded(server?.adminUrl ?? "", dataDir, target)).rejects.toMatchObject({
    code: "target-not-empty",
  });
  await expect(restoreEmbedded(target, dataDir)).rejects.toMatchObject({ code: "already-running" });
  await restoreEmbedded(target, join(folder, "twice"));
  await expect(restoreEmbedded(target, join(folder, "twice"))).rejects.toMatchObject({
    code: "target-not-empty",
  });
});
