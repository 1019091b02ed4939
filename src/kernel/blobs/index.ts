export { openBlobs } from "./files.ts";
export {
  type KindTest,
  type Seal,
  type Sealed,
  type SealingStore,
  sealingStore,
  unsealed,
} from "./sealing.ts";
export type { BlobInfo, BlobStore, Content } from "./store.ts";
