import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import { systemCode } from "./errors.ts";

/** What was copied: size in bytes and CRC-32. */
export type Copied = { readonly size: number; readonly crc: number };

const chunk = 1024 * 1024;

/**
 * Copies a file as it is at this moment and forces it to disk.
 * @returns undefined when the file has vanished, which is normal in a database at work
 */
export async function copyFile(from: string, to: string): Promise<Copied | undefined> {
  const source = await openIfThere(from);
  if (!source) return undefined;
  try {
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await using target = await open(to, "wx", 0o600);
    const copied = await pump(source, target);
    await target.sync();
    return copied;
  } finally {
    await source.close();
  }
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, "r");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function pump(source: FileHandle, target: FileHandle): Promise<Copied> {
  const buffer = Buffer.allocUnsafe(chunk);
  let size = 0;
  let crc = 0;
  for (;;) {
    const { bytesRead } = await source.read(buffer, 0, chunk);
    if (bytesRead === 0) return { size, crc };
    const bytes = buffer.subarray(0, bytesRead);
    crc = crc32(bytes, crc);
    size += bytesRead;
    await target.writeFile(bytes);
  }
}

/** Works on many items, some at a time: forcing files to disk one by one would take seconds. */
export async function inParallel<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const width = 16;
  for (let start = 0; start < items.length; start += width) {
    const results = await Promise.allSettled(items.slice(start, start + width).map(work));
    for (const result of results) if (result.status === "rejected") throw result.reason;
  }
}
