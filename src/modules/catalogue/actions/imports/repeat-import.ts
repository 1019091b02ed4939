import { Refusal } from "#kernel/access";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { libraryToLoad } from "../../policy.ts";
import { findImport, type Import } from "../../store/imports.ts";
import { startImport } from "./start-import.ts";

/** Whether the file of an import can be had once more: it was uploaded, and has not been cleared away. */
export async function isRepeatable(ctx: Ctx, { path, sha256 }: Import): Promise<boolean> {
  return path === null && (await ctx.blobs.head(sha256)) !== null;
}

/** Loads the file of an earlier import once more, in the same way. @returns the new import. */
export async function repeatImport(ctx: Ctx, id: string): Promise<Import> {
  libraryToLoad(ctx);
  const before = isId(id) ? await findImport(ctx, id) : null;
  if (!before) throw new Refusal("not-found");
  if (!(await isRepeatable(ctx, before))) throw new Refusal("no-such-file");
  const { fileName, sha256, bytes, mode, dialect } = before;
  return startImport(ctx, {
    fileName,
    sha256,
    bytes,
    mode,
    ...(dialect === null ? {} : { dialect }),
  });
}
