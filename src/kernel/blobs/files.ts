import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Refusal } from "#kernel/access";
import { arrivingName, clearAbandoned } from "./arriving.ts";
import type { BlobInfo, BlobStore, Content } from "./store.ts";

/**
 * Blobs as files below a folder, spread over 256 subfolders; written beside, synced, then renamed. What
 * processes that died have left half written is cleared away.
 */
export async function openBlobs(folder: string): Promise<BlobStore> {
  await mkdir(join(folder, "incoming"), { recursive: true });
  await clearAbandoned(join(folder, "incoming"));
  const pathOf = (sha256: string) => join(folder, checked(sha256).slice(0, 2), sha256);
  return {
    put: (content, limit = Number.POSITIVE_INFINITY) => put(folder, pathOf, content, limit),
    get: (sha256, range) =>
      createReadStream(
        pathOf(sha256),
        range && { start: range.start, end: range.end === undefined ? undefined : range.end - 1 },
      ),
    head: (sha256) => head(pathOf(sha256), sha256),
    delete: (sha256) => rm(pathOf(sha256), { force: true }),
  };
}

/** The name comes from outside in links: nothing but a hash may become part of a path. */
function checked(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Refusal("no-such-file");
  return sha256;
}

async function head(path: string, sha256: string): Promise<BlobInfo | null> {
  const found = await stat(path).catch(() => null);
  return found && { sha256, bytes: found.size };
}

async function put(
  folder: string,
  pathOf: (sha256: string) => string,
  content: Content,
  limit: number,
): Promise<BlobInfo> {
  const incoming = join(folder, "incoming", arrivingName());
  try {
    const written = await write(incoming, content, limit);
    const path = pathOf(written.sha256);
    await mkdir(dirname(path), { recursive: true });
    await rename(incoming, path);
    return written;
  } catch (fault) {
    await rm(incoming, { force: true });
    throw fault;
  }
}

async function write(path: string, content: Content, limit: number): Promise<BlobInfo> {
  const hash = createHash("sha256");
  const file = await open(path, "wx", 0o600);
  let bytes = 0;
  try {
    for await (const chunk of content) {
      bytes += chunk.length;
      if (bytes > limit) throw new Refusal("file-too-large", { limit });
      hash.update(chunk);
      await file.write(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest("hex"), bytes };
}
