export { runningEmbedded } from "./attach.ts";
export { backupEmbedded, type BackupSummary } from "./backup.ts";
export { EmbeddedError, type EmbeddedFault } from "./errors.ts";
export { takeLock } from "./lock.ts";
export { isAlive, processSpace } from "./processes.ts";
export { restoreEmbedded } from "./restore.ts";
export {
  defaultDataDir,
  type Embedded,
  type EmbeddedOptions,
  type EmbeddedUrls,
  startEmbedded,
} from "./start.ts";
