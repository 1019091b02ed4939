import type { MessagePort } from "node:worker_threads";
import type { SearchSchema } from "../../port.ts";
import type { NewFile } from "../store/index-files.ts";
import type { Limits } from "../store/merge-policy.ts";

/** The index in a few numbers: all that the calling thread has of it. */
export type Summary = {
  /** How many times it has changed. */
  readonly version: number;
  /** Null until a rebuild was finished. */
  readonly position: bigint | null;
  readonly documents: number;
  readonly bytes: number;
};

/** What the writer thread does; it alone changes the files and says what the index is. */
export type WriterCalls = {
  readonly open: { readonly in: null; readonly out: Summary };
  /** The way to a new reader. */
  readonly introduce: { readonly in: MessagePort; readonly out: void };
  /** A batch as journalled. */
  readonly apply: { readonly in: Uint8Array; readonly out: Summary };
  readonly beginRebuild: { readonly in: null; readonly out: ReadonlyMap<string, NewFile> };
  readonly finishRebuild: {
    readonly in: { readonly names: readonly string[]; readonly position: bigint };
    readonly out: Summary;
  };
  readonly cancelRebuild: { readonly in: null; readonly out: void };
  readonly close: { readonly in: null; readonly out: void };
};

/** What it tells unasked: that a merge has made the index another one, or that something is wrong. */
export type WriterNotice = { readonly summary: Summary } | { readonly problem: string };

export type WriterData = {
  readonly directory: string;
  readonly schemas: readonly SearchSchema[];
  readonly limits?: Limits;
};
