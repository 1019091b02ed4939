import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { processSpace } from "#kernel/db";
import { arrivingName, clearAbandoned } from "./arriving.ts";
import { openBlobs } from "./index.ts";

let folder = "";
let incoming = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "commonshelf-arriving-"));
  incoming = join(folder, "incoming");
  await mkdir(incoming);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The id of no process: it is above the greatest that Linux gives. */
const NOBODY = 2 ** 30;

/** A process that has received a part of a file, and waits for the rest. */
const RECEIVING = `
import { openBlobs } from ${JSON.stringify(join(import.meta.dirname, "index.ts"))};
const blobs = await openBlobs(process.env["FOLDER"]);
await blobs.put((async function* () {
  yield Buffer.from("a part");
  console.log("arriving");
  setInterval(() => undefined, 1000);
  await new Promise(() => undefined);
})());
`;

test("a part that kill -9 left goes at the next opening, one that still arrives stays", async () => {
  const program = spawn(process.execPath, ["--input-type=module", "--eval", RECEIVING], {
    env: { ...process.env, FOLDER: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(program.stdout, "data");
  await openBlobs(folder);
  expect(await readdir(incoming)).toHaveLength(1);
  program.kill("SIGKILL");
  await once(program, "exit");
  await openBlobs(folder);
  expect(await readdir(incoming)).toEqual([]);
});

test("what others write stays for a day, whoever they are", async () => {
  const others = [
    `elsewhere~${NOBODY}~1`,
    `${encodeURIComponent(`${hostname()} pid:[1]`)}~${NOBODY}~1`,
    "of-an-earlier-version",
    arrivingName(),
  ];
  for (const name of others) await writeFile(join(incoming, name), "a part");
  await clearAbandoned(incoming);
  expect(await readdir(incoming)).toHaveLength(others.length);
  for (const name of others) await utimes(join(incoming, name), 0, Date.now() / 1000 - 90_000);
  await clearAbandoned(incoming);
  expect(await readdir(incoming)).toEqual([]);
});

test("a name tells where its process id means something: containers may share the name of a host", async () => {
  const [place = "", pid] = arrivingName().split("~");
  expect(decodeURIComponent(place)).toBe(processSpace());
  expect(pid).toBe(String(process.pid));
  expect(place).toMatch(/^[\w.%-]+$/);
  await writeFile(join(incoming, `${place}~${NOBODY}~1`), "a part");
  await clearAbandoned(incoming);
  expect(await readdir(incoming)).toEqual([]);
});
