import { principalOf } from "#kernel/access";
import { newId } from "#kernel/ids";
import type { Library, Run, Services, Visitor } from "#kernel/tenancy";
import { type Import, type ImportMode, runImport, startImport } from "../index.ts";

type Deployment = { readonly run: Run; readonly services: Services };

/** Somebody who administers a library and acts in its name. */
export function administrator({ id }: Library): Visitor {
  const principal = principalOf(newId<"person">(), "Ada Admin", [
    { role: "library-administrator", library: id },
  ]);
  return { principal, library: id, locale: "en" };
}

/** Puts a file into the blob store and begins its import, as an upload does. */
export async function upload(
  { run, services }: Deployment,
  visitor: Visitor,
  content: Uint8Array,
  mode: ImportMode = "update",
): Promise<Import> {
  const { sha256, bytes } = await services.blobs.put(chunks(content));
  return run(visitor, (ctx) => startImport(ctx, { fileName: "records.mrc", sha256, bytes, mode }));
}

/** Uploads a file and loads it to its end. */
export async function deliver(
  deployment: Deployment,
  library: Library,
  content: Uint8Array,
  mode: ImportMode = "update",
): Promise<Import> {
  const visitor = administrator(library);
  const { id } = await upload(deployment, visitor, content, mode);
  return runImport({ ...deployment, visitor }, id);
}

async function* chunks(content: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536);
}
