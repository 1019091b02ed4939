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

type Site = { readonly run: Run; readonly services: Services };

/** Loads a file in the name of a library, here and now; an interrupted load of the same file goes on. */
export async function loadFile(site: Site, library: Library, file: FileToLoad): Promise<Import> {
  const { path } = file;
  const fileName = basename(path);
  const stored = { path: resolve(path), ...(await fingerprint(path)) };
  return loadHere(site, library, { ...file, fileName, stored });
}

/** As `loadFile`, of what comes in a stream: it can be read once only, and is kept like an upload. */
export async function loadStream(
  site: Site,
  library: Library,
  {
    content,
    ...file
  }: Omit<FileToLoad, "path"> & {
    readonly fileName: string;
    readonly content: AsyncIterable<Uint8Array>;
  },
): Promise<Import> {
  const stored = await site.services.blobs.put(content);
  return loadHere(site, library, { ...file, stored });
}

type Stored = { readonly sha256: string; readonly bytes: number; readonly path?: string };

async function loadHere(
  { run, services }: Site,
  library: Library,
  file: Omit<FileToLoad, "path"> & { readonly fileName: string; readonly stored: Stored },
): Promise<Import> {
  const { fileName, stored, mode = "update", dialect, onProgress } = file;
  const visitor = {
    ...asSystem(`import of ${fileName}`),
    library: library.id,
    reach: "library" as const,
  };
  const request = { ...stored, fileName, mode, dialect, here: true };
  const started = await run(visitor, (ctx) => startImport(ctx, request));
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
