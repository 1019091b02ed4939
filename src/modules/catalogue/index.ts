export { clusterMerged, importFinished } from "./events.ts";
export { findTitle, moreCopies } from "./actions/find-title.ts";
export { titleRows } from "./actions/title-rows.ts";
export { startImport, type ImportRequest } from "./actions/imports/start-import.ts";
export { type ImportWork, runImport } from "./actions/imports/run-import.ts";
export type { Import, ImportMode } from "./store/imports.ts";
export type {
  BranchCopies,
  CopyCount,
  Holder,
  Holding,
  TitleCopy,
  TitleRecord,
  TitleRow,
  TitleView,
} from "./model/titles/title.ts";
