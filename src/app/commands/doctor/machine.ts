import { existsSync } from "node:fs";
import { access, constants, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import type { Config } from "#kernel/config";
import { type Finding, fine, wrong } from "./finding.ts";

const GIB = 2 ** 30;
const LEAST_FREE = 2 * GIB;

/** Where the data lie: is the folder ours, and is there room. */
export async function machineFindings({ dataDir }: Config): Promise<readonly Finding[]> {
  const place = existing(dataDir);
  const writable = await access(place, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  const folder = place === dataDir ? dataDir : `${dataDir} (made by the first start)`;
  return [
    writable
      ? fine("data folder", folder)
      : wrong(
          "data folder",
          `${place} cannot be written by this user (id ${process.getuid?.() ?? "unknown"}). Give it to this user, or set COMMONSHELF_DATA.`,
        ),
    await room(place),
  ];
}

function existing(path: string): string {
  return existsSync(path) ? path : existing(dirname(path));
}

async function room(path: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(path);
  const free = `${((bavail * bsize) / GIB).toFixed(1)} GB free`;
  return bavail * bsize >= LEAST_FREE
    ? fine("disk", free)
    : wrong("disk", `${free}. Make room: the database stops when the disk is full; 2 GB at least.`);
}
