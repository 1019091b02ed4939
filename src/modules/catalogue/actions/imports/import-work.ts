import type { Run, Services, Visitor } from "#kernel/tenancy";
import type { Import } from "../../store/imports.ts";

/** What an import runs with: transactions of its own, in the name of the library it belongs to. */
export type ImportWork = {
  readonly run: Run;
  readonly services: Services;
  readonly visitor: Visitor;
  /** Told after each batch, when it is committed. */
  readonly onProgress?: (progress: Import) => void;
};
