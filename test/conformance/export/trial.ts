import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { inject } from "vitest";
import { connected } from "#kernel/db";
import { command, databaseUrl } from "#test/postgres";
import { exportDeployment } from "../../../src/app/export/export.ts";
import { type ExportManifest, readManifest, tableFile } from "../../../src/app/export/manifest.ts";
import { restoreDeployment } from "../../../src/app/export/restore.ts";
import { tablesOf } from "../../../src/app/export/schema.ts";

/** A folder for exports, and databases to restore them into; all gone in the end. */
export type Trial = {
  readonly folder: string;
  /** A database that nobody has used yet. */
  readonly emptyDatabase: () => Promise<string>;
  readonly write: (name: string, ownerUrl: string, blobs?: string) => Promise<ExportManifest>;
  readonly restore: (name: string, ownerUrl: string) => Promise<void>;
  readonly end: () => Promise<void>;
};

export async function startTrial(): Promise<Trial> {
  const { ownerUrl: server } = inject("postgres");
  const folder = await mkdtemp(join(tmpdir(), "commonshelf-export-"));
  const made: string[] = [];
  return {
    folder,
    emptyDatabase: async () => {
      const name = `trial_${randomUUID().replaceAll("-", "")}`;
      made.push(name);
      await command(server, `create database ${name}`);
      return databaseUrl(server, name);
    },
    write: (name, ownerUrl, blobs = join(folder, "no-blobs")) =>
      exportDeployment({ ownerUrl, blobs, folder: join(folder, name), onProgress: silent }),
    restore: async (name, ownerUrl) => {
      const manifest = await readManifest(join(folder, name));
      if (!manifest) throw new Error("there is no export");
      const blobs = join(folder, `${name}-blobs`);
      await restoreDeployment({
        ownerUrl,
        manifest,
        blobs,
        folder: join(folder, name),
        onProgress: silent,
      });
    },
    end: async () => {
      for (const name of made) await command(server, `drop database ${name} with (force)`);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function silent(): void {}

/** Every row as PostgreSQL writes it, whoever may see it: the owner is not guarded until the rollback. */
export function allRows(url: string): Promise<ReadonlyMap<string, readonly string[]>> {
  return connected(url, async (client) => {
    await client.query("begin");
    const found = new Map<string, readonly string[]>();
    for (const { name } of await tablesOf(client)) {
      await client.query(`alter table "${name}" no force row level security`);
      const { rows } = await client.query<{ line: string }>(
        `select t::text as line from "${name}" t order by 1`,
      );
      found.set(
        name,
        rows.map(({ line }) => line),
      );
    }
    await client.query("rollback");
    return found;
  });
}

/** Asks as the software itself. */
export function ask<T>(url: string, text: string): Promise<T | undefined> {
  return connected(url, async (client) => {
    await client.query("begin; set local role commonshelf_app; set local app.reach = 'system'");
    const { rows } = await client.query<{ answer: T }>(text);
    return rows[0]?.answer;
  });
}

/** Changes an exported table's lines and makes its checksum fit again, as somebody with intent would. */
export async function forgeTable(
  folder: string,
  table: string,
  change: (text: string) => string,
): Promise<void> {
  const file = tableFile(folder, table);
  const content = gzipSync(change(gunzipSync(await readFile(file)).toString()));
  await writeFile(file, content);
  const sha256 = createHash("sha256").update(content).digest("hex");
  await changeManifest(folder, (manifest) => ({
    ...manifest,
    tables: manifest.tables.map((one) => (one.name === table ? { ...one, sha256 } : one)),
  }));
}

export async function changeManifest(
  folder: string,
  change: (manifest: ExportManifest) => object,
): Promise<void> {
  const manifest = await readManifest(folder);
  if (!manifest) throw new Error("there is no export");
  await writeFile(join(folder, "commonshelf-export.json"), JSON.stringify(change(manifest)));
}
