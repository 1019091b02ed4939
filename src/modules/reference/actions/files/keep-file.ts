import { InvalidInput } from "#kernel/access";
import type { Sealed } from "#kernel/blobs";
import { newId } from "#kernel/ids";
import { sealSecret } from "#kernel/secrets";
import type { Ctx } from "#kernel/tenancy";
import { FILE_LIMITS, type FileKind } from "../../model/files/file.ts";
import { fileNameOf } from "../../model/files/file-name.ts";
import type { Inquiry } from "../../model/inquiry/inquiry.ts";
import { entryOfClientId } from "../../store/entries.ts";
import { countFiles, insertFile } from "../../store/files.ts";
import type { Saying } from "../inquiry/say.ts";

/** A file that lies sealed in the store, and belongs to no conversation yet. */
export type SentFile = Sealed<FileKind> & {
  readonly id: string;
  readonly blob: string;
  readonly fileName: string;
};

/** A file that was just received, with an id of its own and a name that fits it. */
export function sentFile(sealed: Sealed<FileKind>, blob: string, given: string): SentFile {
  return { ...sealed, id: newId<"file">(), blob, fileName: fileNameOf(given, sealed.kind) };
}

/** What its sender says with it: the entry tells name, type and size, so that no page looks further. */
export function sayingWith({ id, fileName, kind, bytes }: SentFile): Saying {
  return {
    clientId: id,
    body: "",
    inShort: fileName,
    data: { file: { id, name: fileName, type: kind.type, bytes } },
  };
}

/** Under this the key of a file is sealed: it does not open as another's. */
export const keyPurpose = (file: string): string => `inquiry-file:${file}`;

/** @throws InvalidInput where a conversation holds as many files as it may */
export async function mustHaveRoom(own: Ctx, inquiry: string): Promise<void> {
  if ((await countFiles(own, inquiry)) >= FILE_LIMITS.files)
    throw new InvalidInput({ file: "too-many-files" });
}

/** Keeps a file whose entry was said, in the name of the inquiry's home library. */
export async function keepFile(
  own: Ctx,
  { id: inquiry, library }: Pick<Inquiry, "id" | "library">,
  { id, blob, fileName, kind, bytes, sha256, seal }: SentFile,
): Promise<void> {
  await insertFile(own, {
    id,
    inquiry,
    library,
    entry: await entryOfClientId(own, inquiry, id),
    blob,
    fileName,
    mediaType: kind.type,
    bytes,
    sha256,
    sealedKey: await sealSecret(own.config, keyPurpose(id), seal.key.toString("base64")),
    iv: seal.iv,
    tag: seal.tag,
    at: new Date(own.clock.now().epochMilliseconds),
  });
}
