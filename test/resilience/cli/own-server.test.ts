import { mkdtempSync, rmSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageRoot } from "#kernel/config";
import { type Embedded, startEmbedded } from "../../../src/kernel/db/embedded/index.ts";
import { commonshelf, startServing } from "./command.ts";

/** A server that somebody else runs: ours is a role without any special right on it. */
let server: Embedded;
let folder = "";
let env: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-own-"));
  await chmod(folder, 0o755);
  server = await startEmbedded({ dataDir: join(folder, "server"), settings: { fsync: "off" } });
  await asAdministrator("create role shelf login password 'secret'");
  await asAdministrator("drop role commonshelf_app");
  await asAdministrator("create database shelf owner postgres");
  env = {
    COMMONSHELF_DATA: join(folder, "data"),
    COMMONSHELF_DEMO: "no",
    DATABASE_URL: urlOf("shelf", "secret", "shelf"),
  };
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

function urlOf(user: string, password: string, database: string): string {
  const url = new URL(server.adminUrl);
  return Object.assign(url, { username: user, password, pathname: `/${database}` }).href;
}

async function asAdministrator(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

type Doctor = {
  readonly ok: boolean;
  readonly findings: readonly {
    readonly about: string;
    readonly ok: boolean;
    readonly said: string;
  }[];
};

async function doctor(): Promise<Doctor> {
  const ran = await commonshelf(["doctor", "--json"], env);
  const [told] = ran.json() as [Doctor];
  expect(ran.code).toBe(told.ok ? 0 : 1);
  return told;
}

test("doctor names the very statements an administrator has to run, and then it works", async () => {
  const refused = await commonshelf(["migrate"], env);
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining("commonshelf doctor") });
  const { findings } = await doctor();
  const said = findings.find(({ about }) => about === "privileges")?.said ?? "";
  const statements = said.replace(/^.*has to run: /, "").split("; ");
  expect(statements).toHaveLength(3);
  await asAdministrator(...statements);
  expect((await commonshelf(["migrate"], env)).code).toBe(0);
  const wrong = (await doctor()).findings.filter(({ ok }) => !ok).map(({ about }) => about);
  // Nobody has opened the link of the first start yet.
  expect(wrong).toEqual(["operators"]);
});

test("everything works there, the backup is portable, and it goes back into an embedded database", async () => {
  const words = [
    "import",
    join(packageRoot, "demo/catalogues/kingfisher.mrc"),
    "--library",
    "isle",
  ];
  await commonshelf(["library", "add", "isle"], env);
  const loaded = await commonshelf([...words, "--json"], env);
  expect(loaded.code).toBe(0);
  const target = join(folder, "backup");
  const made = await commonshelf(["backup", target, "--json"], env);
  expect(made.json()).toEqual([expect.objectContaining({ kind: "portable" })]);
  const embedded = { COMMONSHELF_DATA: join(folder, "embedded"), COMMONSHELF_DEMO: "no" };
  expect((await commonshelf(["restore", target], embedded)).code).toBe(0);
  const again = await commonshelf([...words, "--json"], embedded);
  const [{ read }] = loaded.json() as [{ read: number }];
  expect(again.json()).toEqual([expect.objectContaining({ new: 0, changed: 0, unchanged: read })]);
});

test("a site waits for its database, outlives its restart, and ends cleanly", async () => {
  const { port } = new URL(server.adminUrl);
  const restart = async () => {
    server = await startEmbedded({ dataDir: join(folder, "server"), port: Number(port) });
  };
  await server.stop();
  const starting = startServing(env);
  await restart();
  const site = await starting;
  // A connection of its own for each question: one kept from before may be closed just then.
  const headers = { connection: "close" };
  const health = async () => (await fetch(`${site.url}/health`, { headers })).status;
  expect(await health()).toBe(200);
  await server.stop();
  expect(await health()).toBe(503);
  await restart();
  await expect.poll(health, { timeout: 20_000, interval: 200 }).toBe(200);
  expect((await commonshelf(["library", "list"], env)).out).toContain("isle");
  expect(await site.stop()).toBe(0);
});
