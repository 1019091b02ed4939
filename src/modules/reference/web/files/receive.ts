import type { Context } from "hono";
import { InvalidInput, Refusal } from "#kernel/access";
import { sealingStore } from "#kernel/blobs";
import { receiveFile, type WebEnv } from "#kernel/http";
import { fileTest } from "../../actions/files/file-test.ts";
import { type SentFile, sentFile } from "../../actions/files/keep-file.ts";
import { FILE_LIMITS } from "../../model/files/file.ts";

/** What becomes of a file, and of the form's other fields. */
type Keep = (file: SentFile, fields: ReadonlyMap<string, string>) => Promise<void>;

/**
 * Takes the file of a form and hands it on; where it is not kept, it does not stay in the store either.
 * @throws InvalidInput `file`, and what `keep` throws
 */
export async function receiveInto(c: Context<WebEnv>, keep: Keep): Promise<void> {
  const { blobs } = c.get("visit").services;
  const fields = new Map<string, string>();
  const file = await received(c, fields);
  try {
    await keep(file, fields);
  } catch (fault) {
    await blobs.delete(file.blob);
    throw fault;
  }
}

async function received(c: Context<WebEnv>, fields: Map<string, string>): Promise<SentFile> {
  const store = sealingStore(c.get("visit").services.blobs, fileTest);
  try {
    const { fileName, sha256 } = await receiveFile(c.req.raw, {
      blobs: store,
      limit: FILE_LIMITS.bytes,
      fields,
      readOptions: () => undefined,
    });
    const sealed = store.sealed();
    if (!sealed) throw new InvalidInput({ file: "choose-file" });
    return sentFile(sealed, sha256, fileName);
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === "file-too-large")
      throw new InvalidInput({ file: "file-too-large" });
    throw fault;
  }
}
