import type { BlobStore } from "#kernel/blobs";
import { type FilesNamed, type ModuleManifest, namedBy, type NamedFile } from "#kernel/manifest";
import { filesNamed } from "#kernel/mail";
import type { Run } from "#kernel/tenancy";
import { asSystem } from "../../system.ts";
import { type Finding, fine, wrong } from "./finding.ts";

/** Of each module; a look at one file takes a moment. */
const MOST_FILES = 5000;

type Looked = {
  readonly run: Run;
  readonly blobs: Pick<BlobStore, "head">;
  readonly modules: readonly ModuleManifest[];
};

/** Whether the files that rows name are there, as large as they should be; of very many a sample. */
export async function fileFindings({ run, blobs, modules }: Looked): Promise<readonly Finding[]> {
  const named: readonly (readonly [string, FilesNamed])[] = [
    ...modules.flatMap(({ name, files }) => (files ? [[name, files] as const] : [])),
    ["mail", namedBy(filesNamed)],
  ];
  let total = 0;
  let looked = 0;
  const lost: string[] = [];
  for (const [name, files] of named) {
    const found = await run(asSystem("command: doctor"), (ctx) => files(ctx, MOST_FILES));
    total += found.total;
    looked += found.some.length;
    for (const file of found.some) {
      const fault = await faultOf(file, blobs);
      if (fault !== null) lost.push(`${pathOf(file)} (${name}) ${fault}`);
    }
  }
  return [told(lost, looked, total)];
}

async function faultOf(
  { sha256, bytes }: NamedFile,
  blobs: Looked["blobs"],
): Promise<string | null> {
  const found = await blobs.head(sha256);
  if (found === null) return "is missing";
  return found.bytes === bytes ? null : `has ${found.bytes} bytes instead of ${bytes}`;
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
