import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename, resolve } from "node:path";
import type { Library, Run, Services } from "#kernel/tenancy";
import { type Import, type ImportMode, runImport, startImport } from "#modules/catalogue";
import { asSystem } from "./system.ts";

/** A catalogue file of this machine, and how it is to be taken. */
export type FileToLoad = {
  readonly path: string;
  readonly mode?: ImportMode;
  readonly dialect?: "marc21" | "unimarc";
  readonly onProgress?: (progress: Import) => void;
};

/** Loads a file in the name of a library, here and now; an interrupted load of the same file goes on. */
export async function loadFile(
  { run, services }: { readonly run: Run; readonly services: Services },
  library: Library,
  { path, mode = "update", dialect, onProgress }: FileToLoad,
): Promise<Import> {
  const visitor = {
    ...asSystem(`import of ${basename(path)}`),
    library: library.id,
    reach: "library" as const,
  };
  const file = { path: resolve(path), fileName: basename(path), ...(await fingerprint(path)) };
  const started = await run(visitor, (ctx) => startImport(ctx, { ...file, mode, dialect }));
  return runImport({ run, services, visitor, onProgress }, started.id);
}

async function fingerprint(path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    const part: Buffer = chunk;
    hash.update(part);
    bytes += part.length;
  }
  return { sha256: hash.digest("hex"), bytes };
}
