import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { InvalidInput } from "#kernel/access";
import type { BlobInfo, BlobStore, Content } from "./store.ts";

/** AES-256-GCM (NIST SP 800-38D): a key and a nonce of its own for each file, so none is ever used twice. */
const CIPHER = "aes-256-gcm";

/** What is needed to read a sealed file again. */
export type Seal = { readonly key: Buffer; readonly iv: Buffer; readonly tag: Buffer };

/** A file as it came, and the seal under which it lies. */
export type Sealed<Kind> = {
  /** Of the file itself; the store knows it by the hash of what lies there. */
  readonly sha256: string;
  readonly bytes: number;
  readonly kind: Kind;
  readonly seal: Seal;
};

/** How the kind of a file is told, whatever its name says. */
export type KindTest<Kind> = {
  /** So many first bytes are shown, or the whole of a smaller file. */
  readonly bytes: number;
  /** Null: it is of no kind that is taken. */
  readonly kindOf: (start: Uint8Array) => Kind | null | Promise<Kind | null>;
};

/** A store that seals what it is given. */
export type SealingStore<Kind> = {
  readonly put: BlobStore["put"];
  /** What it was; null before something is put. */
  readonly sealed: () => Sealed<Kind> | null;
};

/**
 * Makes a store that seals one file; what is of no kind that is taken, is refused before it is stored.
 * `put` throws InvalidInput `file`, also for an empty one.
 */
export function sealingStore<Kind>(
  blobs: Pick<BlobStore, "put">,
  { bytes: most, kindOf }: KindTest<Kind>,
): SealingStore<Kind> {
  let done: Sealed<Kind> | null = null;
  const put = async (content: Content, limit?: number): Promise<BlobInfo> => {
    const [key, iv] = [randomBytes(32), randomBytes(12)];
    const cipher = createCipheriv(CIPHER, key, iv);
    const plain = createHash("sha256");
    const seen: { bytes: number; kind: Kind | null } = { bytes: 0, kind: null };
    async function* sealing(): AsyncGenerator<Uint8Array> {
      for await (const chunk of startingWith(content, most)) {
        if (seen.bytes === 0) seen.kind = await kindOf(chunk);
        if (seen.kind === null) throw new InvalidInput({ file: "file-kind" });
        seen.bytes += chunk.length;
        plain.update(chunk);
        yield cipher.update(chunk);
      }
      if (seen.bytes === 0) throw new InvalidInput({ file: "choose-file" });
      yield cipher.final();
    }
    const info = await blobs.put(sealing(), limit);
    if (seen.kind === null) throw new Error("a file of no kind was stored");
    const seal = { key, iv, tag: cipher.getAuthTag() };
    done = { sha256: plain.digest("hex"), bytes: seen.bytes, kind: seen.kind, seal };
    return info;
  };
  return { put, sealed: () => done };
}

/** The same bytes, the first chunk with so many at least where there are as many. */
async function* startingWith(content: Content, most: number): AsyncGenerator<Uint8Array> {
  let start: Uint8Array[] | null = [];
  let bytes = 0;
  for await (const chunk of content) {
    if (start === null) {
      yield chunk;
      continue;
    }
    start.push(chunk);
    bytes += chunk.length;
    if (bytes < most) continue;
    yield Buffer.concat(start);
    start = null;
  }
  if (bytes > 0 && start !== null) yield Buffer.concat(start);
}

/** The file that lies sealed. @throws at its end where a byte was changed. */
export async function* unsealed(
  content: Content,
  { key, iv, tag }: Seal,
): AsyncGenerator<Uint8Array> {
  const decipher = createDecipheriv(CIPHER, key, iv);
  decipher.setAuthTag(tag);
  for await (const chunk of content) yield decipher.update(chunk);
  yield decipher.final();
}
