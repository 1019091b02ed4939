import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Refusal } from "#kernel/access";
import { type BlobStore, openBlobs } from "./index.ts";

let folder = "";
let blobs: BlobStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "commonshelf-blobs-"));
  blobs = await openBlobs(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

async function read(content: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of content) parts.push(chunk);
  return Buffer.concat(parts).toString();
}

test("the same content has one name, however it was cut", async () => {
  const one = await blobs.put(chunks("hello ", "shelf"));
  const other = await blobs.put(chunks("hello shelf"));
  expect(other).toEqual(one);
  expect(await read(blobs.get(one.sha256))).toBe("hello shelf");
  expect(await read(blobs.get(one.sha256, { start: 6, end: 9 }))).toBe("she");
  expect(await blobs.head(one.sha256)).toEqual({ sha256: one.sha256, bytes: 11 });
});

test("a file beyond its limit is refused and leaves nothing", async () => {
  await expect(blobs.put(chunks("12345", "67890"), 8)).rejects.toThrow(Refusal);
  expect(await readdir(join(folder, "incoming"))).toEqual([]);
});

test("a stream that breaks leaves nothing", async () => {
  async function* breaking(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(10);
    throw new Error("connection lost");
  }
  await expect(blobs.put(breaking())).rejects.toThrow("connection lost");
  expect(await readdir(join(folder, "incoming"))).toEqual([]);
});

test("only a hash is a name: no path leads out of the folder", () => {
  expect(() => blobs.get("../../etc/passwd")).toThrow(Refusal);
  expect(() => blobs.get("a".repeat(63))).toThrow(Refusal);
});

test("what was deleted is gone, and deleting again is no fault", async () => {
  const { sha256 } = await blobs.put(chunks("passing"));
  await blobs.delete(sha256);
  await blobs.delete(sha256);
  expect(await blobs.head(sha256)).toBeNull();
});
