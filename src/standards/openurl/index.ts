export { type Citation, citationOf } from "./citation.ts";
export {
  type ContextObject,
  type OpenUrlProblem,
  type ReadOpenUrl,
  type ReferentFormat,
} from "./context.ts";
export { readOpenUrl } from "./read.ts";
export type { ReferredIds } from "./referred-ids.ts";
export { writeOpenUrl } from "./write.ts";
