import type { BlobStore } from "#kernel/blobs";

/**
 * Stands where a process has nothing to do with files, such as one that only looks and makes no folder
 * for them. @throws on every use, since a file that is not kept would be lost.
 */
export function absentBlobs(): BlobStore {
  const refuse = () => {
    throw new Error("this process keeps no files");
  };
  return {
    put: async () => refuse(),
    get: refuse,
    head: async () => refuse(),
    delete: async () => refuse(),
  };
}
