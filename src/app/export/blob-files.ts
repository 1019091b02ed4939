import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CannotDo } from "../commands/command.ts";

export type CopiedFiles = { readonly count: number; readonly bytes: number };

/**
 * Copies the files of readers and staff. Each is called by the SHA-256 of its content, so each is
 * checked on the way. @throws CannotDo naming a file whose content is not what its name says
 */
export async function copyBlobs(from: string, to: string): Promise<CopiedFiles> {
  let count = 0;
  let bytes = 0;
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const name of await namesIn(from)) {
    const copied = await copyOne(join(from, name), join(to, name));
    if (copied === null) continue;
    count += 1;
    bytes += copied;
  }
  return { count, bytes };
}

/** `ab/abcd…`, spread over folders as kernel/blobs does; what is still arriving is left out. */
async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.filter((name) => /^[0-9a-f]{64}$/.test(basename(name))).sort();
}

/** @returns its size, or null when it has been deleted meanwhile. */
async function copyOne(from: string, to: string): Promise<number | null> {
  const found = await stat(from).catch(() => null);
  if (!found) return null;
  const hash = createHash("sha256");
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await mkdir(dirname(to), { recursive: true });
  const target = createWriteStream(to, { mode: 0o600, flush: true });
  await pipeline(createReadStream(from), measure, target);
  if (hash.digest("hex") !== basename(from))
    throw new CannotDo(
      `The file ${from} is damaged: its content is not the one it is named after.`,
    );
  return found.size;
}
