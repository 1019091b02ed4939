import { createHash, randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "#kernel/config";

const FILE = "secrets.key";
const BYTES = 32;

/** The key that seals: of the setting SECRETS_KEY, else of a file that is made once in the data folder. */
export async function secretsKey(config: Pick<Config, "SECRETS_KEY" | "dataDir">): Promise<Buffer> {
  if (config.SECRETS_KEY !== undefined)
    return createHash("sha256").update(`commonshelf secrets\n${config.SECRETS_KEY}`).digest();
  const path = join(config.dataDir, FILE);
  return (await kept(path)) ?? made(path, config.dataDir);
}

/** Two processes may make it at the same time: whoever links first wins, both then read the same. */
async function made(path: string, folder: string): Promise<Buffer> {
  await mkdir(folder, { recursive: true });
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  await writeFile(draft, `${randomBytes(BYTES).toString("base64")}\n`, { mode: 0o600, flag: "wx" });
  try {
    await link(draft, path);
  } catch (fault) {
    if (!isCode(fault, "EEXIST")) throw fault;
  } finally {
    await rm(draft, { force: true });
  }
  const key = await kept(path);
  if (!key) throw new Error(`${path} was made and is not there`);
  return key;
}

async function kept(path: string): Promise<Buffer | null> {
  try {
    const key = Buffer.from((await readFile(path, "utf8")).trim(), "base64");
    if (key.length !== BYTES) throw new Error(`${path} does not hold a key of ${BYTES} bytes`);
    return key;
  } catch (fault) {
    if (isCode(fault, "ENOENT")) return null;
    throw fault;
  }
}

function isCode(fault: unknown, code: string): boolean {
  return fault instanceof Error && "code" in fault && fault.code === code;
}
