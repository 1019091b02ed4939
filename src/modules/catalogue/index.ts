export { clusterMerged, importFinished } from "./events.ts";
export { startImport, type ImportRequest } from "./actions/imports/start-import.ts";
export { type ImportWork, runImport } from "./actions/imports/run-import.ts";
export type { Import, ImportMode } from "./store/imports.ts";
