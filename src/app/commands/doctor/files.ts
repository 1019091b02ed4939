import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type FilesNamed, type ModuleManifest, namedBy, type NamedFile } from "#kernel/manifest";
import { filesNamed } from "#kernel/mail";
import type { Ctx } from "#kernel/tenancy";
import { type Finding, fine, wrong } from "./finding.ts";

/** Of each module; a look at one file takes a moment. */
const MOST_FILES = 5000;

/** Asks the database in a short transaction with system reach. */
export type Ask = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;

type Looked = {
  readonly ask: Ask;
  readonly dataDir: string;
  readonly modules: readonly ModuleManifest[];
};

/** Whether the files that rows name are there, as large as they should be; of very many a sample. */
export async function fileFindings({ ask, dataDir, modules }: Looked): Promise<readonly Finding[]> {
  const named: readonly (readonly [string, FilesNamed])[] = [
    ...modules.flatMap(({ name, files }) => (files ? [[name, files] as const] : [])),
    ["mail", namedBy(filesNamed)],
  ];
  let total = 0;
  let looked = 0;
  const lost: string[] = [];
  for (const [name, files] of named) {
    const found = await ask((ctx) => files(ctx, MOST_FILES));
    total += found.total;
    looked += found.some.length;
    for (const file of found.some) {
      const fault = await faultOf(file, dataDir);
      if (fault !== null) lost.push(`${pathOf(file)} (${name}) ${fault}`);
    }
  }
  return [told(lost, looked, total)];
}

/** Without the store of files, whose opening makes their folder: a look from outside makes nothing. */
async function faultOf(file: NamedFile, dataDir: string): Promise<string | null> {
  const found = await stat(join(dataDir, pathOf(file))).catch(() => null);
  if (found === null) return "is missing";
  return found.size === file.bytes ? null : `has ${found.size} bytes instead of ${file.bytes}`;
}

/** Where it lies, below the data folder. */
function pathOf({ sha256 }: NamedFile): string {
  return `blobs/${sha256.slice(0, 2)}/${sha256}`;
}

function told(lost: readonly string[], looked: number, total: number): Finding {
  const within = looked === total ? `${total}` : `${looked} of ${total} looked at`;
  return lost.length === 0
    ? fine("files", `${within}, all there`)
    : wrong(
        "files",
        `${within}, ${lost.length} lost, such as ${lost[0]}. Copy them out of a backup: the folder blobs there has the same paths. Is blobs mounted, and of this deployment?`,
      );
}
