import { liveCount } from "./stored-segment.ts";
import type { StoredSegment } from "./stored-segment.ts";

/** A new small segment is merged with the one before it unless that one is so many times larger. */
const MEMORY_FACTOR = 4;
/** More files of one kind than this are merged. */
const MOST_FILES = 4;
/** So are files when the smaller ones together reach this share of the largest … */
const LARGEST_SHARE = 0.1;
/** … or when this share of what is stored has been removed. */
const REMOVED_SHARE = 0.2;

/** The newest segments of one kind that should become one; fewer than two mean none. */
export function mergeableInMemory(segments: readonly StoredSegment[]): StoredSegment[] {
  const newest = segments.at(-1);
  if (newest === undefined) return [];
  const chosen = [newest];
  let documents = liveCount(newest);
  for (const segment of segments.slice(0, -1).reverse()) {
    if (liveCount(segment) > documents * MEMORY_FACTOR) break;
    chosen.unshift(segment);
    documents += liveCount(segment);
  }
  return chosen;
}

/** When work is put off and when it is done. */
export type Limits = {
  /** A journal longer than this is made into a segment: what a start has to read again. */
  readonly journalBytes: number;
  /** Fewer documents than this are not worth a merge, whatever their share. */
  readonly leastMerged: number;
};

export const USUAL_LIMITS: Limits = { journalBytes: 8 * 1024 * 1024, leastMerged: 2000 };

/** Whether the files of one kind should be merged into one. */
export function shouldMergeFiles(
  segments: readonly StoredSegment[],
  { leastMerged }: Limits,
): boolean {
  const stored = segments.map(({ segment }) => segment.documents);
  const total = stored.reduce((sum, documents) => sum + documents, 0);
  const largest = Math.max(0, ...stored);
  const removed = segments.reduce((sum, segment) => sum + segment.removed, 0);
  return (
    segments.length > MOST_FILES ||
    total - largest > Math.max(leastMerged, largest * LARGEST_SHARE) ||
    removed > Math.max(leastMerged, total * REMOVED_SHARE)
  );
}
