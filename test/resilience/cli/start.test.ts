import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { once } from "node:events";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isAlive, processesIn, waitUntil } from "../../../src/kernel/db/embedded/processes.ts";
import { begin, commonshelf, freePort, linesOf, startServing } from "./command.ts";

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-start-"));
  await chmod(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The launcher, the program it runs, and every process of the database. */
function processesOf(launcher: number, dataDir: string): number[] {
  const children = execFileSync("ps", ["-o", "pid=", "--ppid", String(launcher)], {
    encoding: "utf8",
  });
  const cluster = join(dataDir, "postgres", "cluster");
  return [launcher, ...children.split("\n").filter(Boolean).map(Number), ...processesIn(cluster)];
}

test("a first start killed in the middle of the demo is completed by the next", async () => {
  const dataDir = join(folder, "killed");
  const env = { COMMONSHELF_DATA: dataDir, PORT: String(await freePort()) };
  const first = begin(["start"], env);
  let said = "";
  first.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  expect(await waitUntil(() => said.includes("library 3 of 8"), 60_000)).toBe(true);
  const gone = once(first, "close");
  for (const pid of processesOf(first.pid ?? 0, dataDir)) process.kill(pid, "SIGKILL");
  await gone;
  expect(existsSync(join(dataDir, "demo-unfinished"))).toBe(true);

  const site = await startServing({ COMMONSHELF_DATA: dataDir });
  expect(existsSync(join(dataDir, "demo-unfinished"))).toBe(false);
  const at = { COMMONSHELF_DATA: dataDir };
  const libraries = await commonshelf(["library", "list", "--json"], at);
  expect(libraries.json()).toEqual([expect.objectContaining({ length: 8 })]);
  const truth = readFileSync(
    join(import.meta.dirname, "../../../demo/catalogues/tamar.jsonl"),
    "utf8",
  );
  const tamar = await commonshelf(
    [
      "import",
      join(import.meta.dirname, "../../../demo/catalogues/tamar.jsonl"),
      "--library",
      "tamar",
      "--json",
    ],
    at,
  );
  expect(tamar.json()).toEqual([
    expect.objectContaining({ unchanged: linesOf(truth).length, new: 0, changed: 0 }),
  ]);
  const { demo } = JSON.parse(site.said()) as { demo: { people: { role: string }[] } };
  expect(demo.people.map(({ role }) => role)).toContain("reader");
  expect(await site.stop()).toBe(0);
});

test("Ctrl-C ends everything; so does the death of the launcher", async () => {
  const env = { COMMONSHELF_DATA: join(folder, "ended"), COMMONSHELF_DEMO: "no" };
  for (const end of ["SIGINT", "SIGKILL"] as const) {
    const { child } = await startServing(env);
    const pids = processesOf(child.pid ?? 0, env.COMMONSHELF_DATA);
    expect(pids.length).toBeGreaterThan(3);
    child.kill(end);
    expect(await waitUntil(() => !pids.some(isAlive), 20_000)).toBe(true);
  }
});

test("a signal during the start ends it before it opens", async () => {
  const env = { COMMONSHELF_DATA: join(folder, "impatient"), PORT: String(await freePort()) };
  const child = begin(["start"], env);
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  expect(await waitUntil(() => said.includes("library 1 of 8"), 60_000)).toBe(true);
  child.kill("SIGINT");
  const [code] = (await once(child, "close")) as [number];
  expect({ code, said }).toMatchObject({ code: 0, said: expect.not.stringContaining("8 of 8") });
});

test("a taken port is told before anything is made", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const dataDir = join(folder, "never");
  const ran = await commonshelf(["start"], { COMMONSHELF_DATA: dataDir, PORT: String(port) });
  other.close();
  expect(ran).toMatchObject({ code: 1, err: expect.stringContaining(`Port ${port} is taken`) });
  expect(existsSync(dataDir)).toBe(false);
});

test("a database that ends by itself ends the site with its reason, and the next start works", async () => {
  const env = { COMMONSHELF_DATA: join(folder, "lost"), COMMONSHELF_DEMO: "no" };
  const site = await startServing(env);
  const pidFile = join(env.COMMONSHELF_DATA, "postgres", "cluster", "postmaster.pid");
  process.kill(Number(readFileSync(pidFile, "utf8").split("\n")[0]), "SIGKILL");
  const [code] = (await once(site.child, "close")) as [number];
  expect(code).toBe(1);
  expect(site.said()).toContain("The database ended by itself");
  const next = await startServing(env);
  expect((await fetch(`${next.url}/health`)).status).toBe(200);
  expect(await next.stop()).toBe(0);
});

test("commands that share a database which one of them has started all come to their end", async () => {
  const env = { COMMONSHELF_DATA: join(folder, "shared") };
  await commonshelf(["library", "add", "isle"], env);
  // Long enough that both still run when the site is told to start, however busy the machine is.
  const files = ["kingfisher.mrc", "museo-alba.mrc"].map((name) => {
    const path = join(folder, name);
    writeFileSync(
      path,
      Buffer.concat(new Array(200).fill(readFileSync(`demo/catalogues/${name}`))),
    );
    return path;
  });
  const imports = files.map((path) =>
    commonshelf(["import", path, "--library", "isle", "--json"], env),
  );
  const pidFile = join(env.COMMONSHELF_DATA, "postgres/cluster/postmaster.pid");
  expect(await waitUntil(() => existsSync(pidFile), 20_000)).toBe(true);
  const refused = await commonshelf(["start"], { ...env, PORT: String(await freePort()) });
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining("is in use by process") });
  for (const ran of await Promise.all(imports)) {
    expect(ran.json()).toEqual([expect.objectContaining({ state: "finished", failed: 0 })]);
    expect(ran.code).toBe(0);
  }
});

test.each(["reindex", "index compare"])(
  "%s starts the database once where nobody serves",
  async (command) => {
    const env = { COMMONSHELF_DATA: join(folder, "alone") };
    await commonshelf(["library", "add", command.replace(" ", "-")], env);
    const log = join(env.COMMONSHELF_DATA, "postgres/postgres.log");
    const starts = () => readFileSync(log, "utf8").match(/starting PostgreSQL/g)?.length ?? 0;
    const before = starts();
    const ran = await commonshelf([...command.split(" "), "--json"], env);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.json()).toMatchObject([{ ok: true }]);
    expect(starts() - before).toBe(1);
  },
);
