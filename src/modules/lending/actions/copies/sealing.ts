import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { InvalidInput } from "#kernel/access";
import type { BlobInfo, BlobStore } from "#kernel/blobs";
import { KIND_BYTES, type ScanKind, scanKind } from "../../model/copies/scan.ts";

/** AES-256-GCM (NIST SP 800-38D): a key and a nonce of its own for each file, so none is ever used twice. */
const CIPHER = "aes-256-gcm";

/** What is needed to read a sealed file again. */
export type Seal = { readonly key: Buffer; readonly iv: Buffer; readonly tag: Buffer };

/** A file as it came, and the seal under which it lies. */
export type Sealed = {
  readonly sha256: string;
  readonly bytes: number;
  readonly kind: ScanKind;
  readonly seal: Seal;
};

/**
 * A store that seals what it is given; `sealed` tells what it was, once it is put. What is no scan is
 * refused before it is stored. @throws InvalidInput `file`
 */
export function sealingStore(blobs: Pick<BlobStore, "put">): {
  readonly put: BlobStore["put"];
  readonly sealed: () => Sealed | null;
} {
  let done: Sealed | null = null;
  const put = async (content: AsyncIterable<Uint8Array>, limit?: number): Promise<BlobInfo> => {
    const [key, iv] = [randomBytes(32), randomBytes(12)];
    const cipher = createCipheriv(CIPHER, key, iv);
    const plain = createHash("sha256");
    const seen: { bytes: number; kind: ScanKind | null } = { bytes: 0, kind: null };
    async function* sealing(): AsyncGenerator<Uint8Array> {
      for await (const chunk of startingWith(content, KIND_BYTES)) {
        if (seen.bytes === 0) seen.kind = scanKind(chunk);
        if (!seen.kind) throw new InvalidInput({ file: "file-kind" });
        seen.bytes += chunk.length;
        plain.update(chunk);
        yield cipher.update(chunk);
      }
      yield cipher.final();
    }
    const info = await blobs.put(sealing(), limit);
    if (!seen.kind) throw new InvalidInput({ file: "file-kind" });
    const seal = { key, iv, tag: cipher.getAuthTag() };
    done = { sha256: plain.digest("hex"), bytes: seen.bytes, kind: seen.kind, seal };
    return info;
  };
  return { put, sealed: () => done };
}

/** The same bytes, the first chunk with so many at least where there are as many. */
async function* startingWith(
  content: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | null = new Uint8Array();
  for await (const chunk of content) {
    if (start === null) yield chunk;
    else {
      start = Buffer.concat([start, chunk]);
      if (start.length < most) continue;
      yield start;
      start = null;
    }
  }
  if (start !== null && start.length > 0) yield start;
}

/** The file that lies sealed. @throws at its end where a byte was changed. */
export async function* unsealed(
  content: AsyncIterable<Uint8Array>,
  { key, iv, tag }: Seal,
): AsyncGenerator<Uint8Array> {
  const decipher = createDecipheriv(CIPHER, key, iv);
  decipher.setAuthTag(tag);
  for await (const chunk of content) yield decipher.update(chunk);
  yield decipher.final();
}
