import { audit } from "#kernel/audit";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { MarcSyntax } from "#standards/marc";
import { refusal } from "../../errors.ts";
import { cutText } from "../../model/cut-text.ts";
import { libraryToLoad } from "../../policy.ts";
import { appendState } from "../../store/import-states.ts";
import {
  findImport,
  type Import,
  type ImportMode,
  insertImport,
  unfinishedImport,
} from "../../store/imports.ts";
import { IMPORT } from "./import-job.ts";

/** A file to be loaded: in the blob store, or (for the command line) at a path of this machine. */
export type ImportRequest = {
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly path?: string;
  /** Whether who asks also runs the import, which a job does otherwise for what is in the blob store. */
  readonly here?: boolean;
  /** `update`: what is in the file is new or newer. `full`: what is not in it has been withdrawn. `delete`: what is in it. */
  readonly mode: ImportMode;
  /** Absent: found out record by record. */
  readonly dialect?: MarcSyntax;
};

/**
 * Begins to load a file in the name of the visitor's library; an uploaded one is loaded by a job.
 * When the same file is still being loaded, that import is given back instead of a second one.
 */
export async function startImport(ctx: Ctx, request: ImportRequest): Promise<Import> {
  const library = libraryToLoad(ctx);
  if (request.bytes === 0) throw refusal("import-file-empty");
  const running = await unfinishedImport(ctx, request.sha256, request.mode);
  if (running) return running;
  const id = newId();
  const fileName = cutText(request.fileName.trim() || "records", 255);
  const { sha256, bytes, mode, path = null, dialect = null, here = path !== null } = request;
  await insertImport(ctx, { id, fileName, sha256, bytes, mode, path, dialect });
  await appendState(ctx, id, library, "waiting");
  await audit(ctx, "catalogue.import-started", id, { fileName, mode, bytes });
  if (!here) await ctx.enqueue(IMPORT, { importId: id }, { key: `catalogue.import:${id}` });
  return found(await findImport(ctx, id));
}

function found(delivery: Import | null): Import {
  if (!delivery) throw new Error("an import just written cannot be read");
  return delivery;
}
