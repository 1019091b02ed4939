import type { SearchDocument, SearchSchema } from "../../port.ts";
import type { NewFile } from "../store/index-files.ts";
import type { SegmentState } from "../store/index-state.ts";

/** Segments of one kind that are to be written as one file. */
export type MergeOrder = {
  readonly kind: string;
  readonly sources: readonly SegmentState[];
  readonly file: NewFile;
};

/** What a builder thread does: one rebuild or one merge, then it ends and gives all its memory back. */
export type BuilderCalls = {
  /** Where the files of a rebuild will be, by kind. */
  readonly begin: { readonly in: ReadonlyMap<string, NewFile>; readonly out: void };
  /** Documents as JSON. */
  readonly add: { readonly in: string; readonly out: void };
  /** Writes what was added; gives the names of the files that have documents. */
  readonly write: { readonly in: null; readonly out: readonly string[] };
  /** Removes what was only needed on the way. */
  readonly dispose: { readonly in: null; readonly out: void };
  readonly merge: { readonly in: MergeOrder; readonly out: void };
};

export type BuilderData = { readonly schemas: readonly SearchSchema[] };

/** Reads what `add` was given: the caller has checked the documents. */
export function parseDocuments(json: string): readonly SearchDocument[] {
  return JSON.parse(json) as SearchDocument[];
}
