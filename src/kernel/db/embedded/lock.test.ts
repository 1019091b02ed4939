import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockHolder, takeLock } from "./lock.ts";
import { birthOf, processSpace } from "./processes.ts";

let folder = "";
let path = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-lock-"));
  path = join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(holder: object) {
  const since = new Date().toISOString();
  writeFileSync(path, JSON.stringify({ space: processSpace(), since, ...holder }));
}

test("one holder at a time, and free again when let go", async () => {
  const release = await takeLock(path, folder);
  await expect(takeLock(path, folder)).rejects.toMatchObject({ code: "already-running" });
  expect(lockHolder(path)?.pid).toBe(process.pid);
  release();
  expect(lockHolder(path)).toBeUndefined();
  (await takeLock(path, folder))();
});

test("of many who start at once over a stale lock exactly one wins", async () => {
  write({ pid: 2 ** 30, born: "long ago" });
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, () => takeLock(path, folder)),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a lock whose process id now belongs to another process is stale", async () => {
  write({ pid: process.ppid, born: "another boot/12345" });
  (await takeLock(path, folder))();
});

test("a lock of a living process that is not us is respected", async () => {
  write({ pid: process.ppid, born: birthOf(process.ppid) });
  await expect(takeLock(path, folder)).rejects.toThrow(`process ${process.ppid}`);
});

test("a damaged lock file does not keep anybody out", async () => {
  writeFileSync(path, "{");
  (await takeLock(path, folder))();
});

test("a holder in another container counts as alive while it touches its lock", async () => {
  write({ pid: 1, born: "elsewhere", space: "other-host pid:[1]" });
  const text = readFileSync(path, "utf8");
  const beating = setInterval(() => utimesSync(path, new Date(), new Date()), 300);
  await expect(takeLock(path, folder)).rejects.toThrow("other-host");
  clearInterval(beating);
  expect(readFileSync(path, "utf8")).toBe(text);
});
