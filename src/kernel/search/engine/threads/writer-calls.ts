import type { SearchSchema } from "../../port.ts";
import type { Limits } from "../store/merge-policy.ts";
import type { NewFile } from "../store/index-files.ts";
import type { IndexState } from "../store/index-state.ts";

/** What the writer thread does; it alone changes the files and says what the index is. */
export type WriterCalls = {
  readonly open: { readonly in: null; readonly out: IndexState };
  /** A batch as journalled. */
  readonly apply: { readonly in: Uint8Array; readonly out: IndexState };
  readonly beginRebuild: { readonly in: null; readonly out: ReadonlyMap<string, NewFile> };
  readonly finishRebuild: {
    readonly in: { readonly names: readonly string[]; readonly position: bigint };
    readonly out: IndexState;
  };
  readonly cancelRebuild: { readonly in: null; readonly out: void };
  readonly close: { readonly in: null; readonly out: void };
};

/** What it tells unasked: that a merge has made the index another one, or that something is wrong. */
export type WriterNotice = { readonly state: IndexState } | { readonly problem: string };

export type WriterData = {
  readonly directory: string;
  readonly schemas: readonly SearchSchema[];
  readonly limits?: Limits;
};
