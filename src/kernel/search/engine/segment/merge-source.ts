import { hasBit } from "./bits.ts";
import type { SectionReader } from "./section-reader.ts";

/** A segment whose documents go into a new one. */
export type MergeSource = {
  readonly sections: SectionReader;
  readonly documents: number;
  /** Documents that do not go along; null when all do. */
  readonly dead: Uint32Array | null;
};

export function goesAlong({ dead }: MergeSource, document: number): boolean {
  return dead === null || !hasBit(dead, document);
}

/** Where the rows of a new segment come from. */
export type RowMap = {
  readonly sources: Uint16Array;
  readonly documents: Uint32Array;
};
