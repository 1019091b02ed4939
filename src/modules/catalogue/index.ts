export { clusterMerged, importFinished } from "./events.ts";
export { findTitle, moreCopies } from "./actions/find-title.ts";
export { titleRows } from "./actions/title-rows.ts";
export { catalogueOverview } from "./actions/overview.ts";
export { originalRecord, recordAsMarc } from "./actions/records/original-record.ts";
export { rereadRecords } from "./actions/records/reread-records.ts";
export { startImport, type ImportRequest } from "./actions/imports/start-import.ts";
export { runImport } from "./actions/imports/run-import.ts";
export type { ImportWork } from "./actions/imports/import-work.ts";
export { importFindings } from "./actions/imports/watch-imports.ts";
export { addToList } from "./actions/lists/list-titles.ts";
export { createList, myLists } from "./actions/lists/keep-list.ts";
export { TITLE_KIND } from "./actions/search/schema.ts";
export type { Import, ImportMode } from "./store/imports.ts";
export type { OriginalRecord } from "./store/originals.ts";
export type { Overview } from "./store/overview.ts";
export type { ItemStatus } from "./model/copies/status.ts";
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
