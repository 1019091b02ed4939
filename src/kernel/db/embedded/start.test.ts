import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runningEmbedded } from "./attach.ts";
import { layoutOf } from "./layout.ts";
import { isAlive } from "./processes.ts";
import { startEmbedded } from "./start.ts";

const folder = mkdtempSync(join(tmpdir(), "commonshelf-start-"));
const dataDir = join(folder, "postgres");
const layout = layoutOf(dataDir);

beforeAll(async () => {
  chmodSync(folder, 0o755);
  await (await startEmbedded({ dataDir })).stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

test("the application's role owns nothing and may not pass row-level security", async () => {
  const server = await startEmbedded({ dataDir });
  try {
    expect(
      await ask(
        server.url,
        "select rolsuper or rolbypassrls or rolcreatedb from pg_roles where rolname = current_user",
      ),
    ).toBe(false);
    expect(
      await ask(
        server.ownerUrl,
        "select rolsuper or rolbypassrls from pg_roles where rolname = current_user",
      ),
    ).toBe(false);
    await expect(ask(server.url, "create table public.mine (id int)")).rejects.toThrow(
      /permission denied/,
    );
    await ask(server.ownerUrl, "create extension if not exists pg_trgm");
    await ask(server.ownerUrl, "set role commonshelf_app");
  } finally {
    await server.stop();
  }
});

test("data are durable, checked, UTF-8, and sorted the same on every machine", async () => {
  const server = await startEmbedded({ dataDir });
  const show = (name: string) => ask(server.url, `show ${name}`);
  try {
    expect(
      await Promise.all(
        ["fsync", "full_page_writes", "data_checksums", "server_encoding"].map(show),
      ),
    ).toEqual(["on", "on", "on", "UTF8"]);
    expect(
      await ask(server.url, "select datlocale from pg_database where datname = current_database()"),
    ).toBe("C.UTF-8");
  } finally {
    await server.stop();
  }
});

test("a password is needed, and only this machine is listened to", async () => {
  const server = await startEmbedded({ dataDir });
  try {
    const wrong = new URL(server.adminUrl);
    wrong.password = "wrong";
    await expect(ask(wrong.href, "select 1")).rejects.toThrow(/authentication failed/);
    expect(await ask(server.adminUrl, "show listen_addresses")).toBe("127.0.0.1");
  } finally {
    await server.stop();
  }
});

test("a second start is refused with the holder's process, another command may join", async () => {
  const server = await startEmbedded({ dataDir });
  await expect(startEmbedded({ dataDir })).rejects.toThrow(`in use by process ${process.pid}`);
  expect(runningEmbedded(dataDir)?.ownerUrl).toBe(server.ownerUrl);
  await server.stop();
  await server.stop();
  expect(await server.ended).toBe("exit 0");
  expect(runningEmbedded(dataDir)).toBeUndefined();
});

test("the port is remembered, and given up when somebody else has it", async () => {
  const first = await startEmbedded({ dataDir });
  await first.stop();
  const second = await startEmbedded({ dataDir });
  expect(second.url).toBe(first.url);
  const other = await startEmbedded({ dataDir: join(folder, "other"), port: 0 });
  await Promise.all([second.stop(), other.stop()]);
  writeFileSync(layout.port, readFileSync(layoutOf(join(folder, "other")).port));
  const holder = await startEmbedded({ dataDir: join(folder, "other") });
  const third = await startEmbedded({ dataDir });
  expect(new URL(third.url).port).not.toBe(new URL(holder.url).port);
  await Promise.all([third.stop(), holder.stop()]);
});

test("a pid file that names a process of somebody else is no obstacle", async () => {
  writeFileSync(
    layout.postmasterPid,
    `${process.pid}\n${layout.cluster}\n1\n5432\n\n\n0 0\nready\n`,
  );
  const server = await startEmbedded({ dataDir });
  expect(await ask(server.url, "select 1")).toBe(1);
  await server.stop();
  expect(isAlive(process.pid)).toBe(true);
});

test("data of another major version are refused untouched", async () => {
  const file = join(layout.cluster, "PG_VERSION");
  const version = readFileSync(file, "utf8");
  writeFileSync(file, "14\n");
  await expect(startEmbedded({ dataDir })).rejects.toMatchObject({
    code: "version-mismatch",
    message: expect.stringMatching(/PostgreSQL 14.*Nothing was changed/),
  });
  writeFileSync(file, version);
  expect(existsSync(layout.lock)).toBe(false);
});

test("a server that cannot start says why, from its own log", async () => {
  await expect(startEmbedded({ dataDir, settings: { shared_buffers: "lots" } })).rejects.toThrow(
    /invalid value for parameter "shared_buffers"/,
  );
  expect(existsSync(layout.lock)).toBe(false);
});
