export { openBlobs } from "./files.ts";
export type { BlobInfo, BlobStore } from "./store.ts";
