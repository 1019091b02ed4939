import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrateAll } from "../../src/app/migrate.ts";
import { type Embedded, startEmbedded } from "../../src/kernel/db/embedded/index.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgres: { readonly ownerUrl: string; readonly template: string };
  }
}

/**
 * One real PostgreSQL for a test run, with a migrated template that each test file clones (a file
 * copy of some milliseconds). The server lives in a temporary folder and does not sync: a test
 * database need not survive a power cut.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "commonshelf-test-"));
  const server = await startEmbedded({
    dataDir,
    settings: {
      fsync: "off",
      synchronous_commit: "off",
      full_page_writes: "off",
      max_connections: 200,
    },
  });
  const template = await makeTemplate(server);
  project.provide("postgres", { ownerUrl: server.ownerUrl, template });
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

async function makeTemplate({ ownerUrl }: Embedded): Promise<string> {
  const template = `template_${createHash("sha256").update(ownerUrl).digest("hex").slice(0, 8)}`;
  await command(ownerUrl, `create database ${template}`);
  await migrateAll(databaseUrl(ownerUrl, template), { LOG_LEVEL: "silent" });
  return template;
}

/** Runs one statement on a connection of its own. */
export async function command(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

const INSUFFICIENT_PRIVILEGE = "42501";

/** Drops a database; an autovacuum in it is the server's own process, and waited for. */
export async function dropDatabase(url: string, name: string): Promise<void> {
  for (let tries = 100; ; tries--) {
    try {
      return await command(url, `drop database ${name} with (force)`);
    } catch (fault) {
      const isVacuumed = fault instanceof pg.DatabaseError && fault.code === INSUFFICIENT_PRIVILEGE;
      if (!isVacuumed || tries === 0) throw fault;
      await setTimeout(50);
    }
  }
}

/** The same server and role, another database. */
export function databaseUrl(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
