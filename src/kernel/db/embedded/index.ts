export { runningEmbedded } from "./attach.ts";
export { EmbeddedError, type EmbeddedFault } from "./errors.ts";
export {
  defaultDataDir,
  type Embedded,
  type EmbeddedOptions,
  type EmbeddedUrls,
  startEmbedded,
} from "./start.ts";
