/** A stored file: its name is the SHA-256 of its content, in lower-case hex. */
export type BlobInfo = { readonly sha256: string; readonly bytes: number };

/** The bytes of a file, in parts: as they come, or all there. */
export type Content = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * Files, by content. The interface follows object stores (put, get with a range, head, delete), so
 * that a folder today can be a bucket tomorrow.
 */
export interface BlobStore {
  /** Stores a stream. @throws BlobTooLarge when it exceeds `limit` bytes; nothing is kept then. */
  put(content: Content, limit?: number): Promise<BlobInfo>;
  /** Content from `start` to before `end`. @throws when there is no such blob. */
  get(
    sha256: string,
    range?: { readonly start: number; readonly end?: number },
  ): AsyncIterable<Uint8Array>;
  head(sha256: string): Promise<BlobInfo | null>;
  delete(sha256: string): Promise<void>;
}
