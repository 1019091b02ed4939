import { listBits } from "../segment/bits.ts";
import type { Segment } from "../segment/segment.ts";
import type { SegmentView } from "../query/segment-view.ts";

/** A segment with what has been removed from it; a new object whenever more is removed. */
export type StoredSegment = SegmentView & {
  /** Removed documents. */
  readonly removed: number;
  /** Its file; null while only the journal has its documents. */
  readonly file: string | null;
};

export function liveCount(stored: StoredSegment): number {
  return stored.segment.documents - stored.removed;
}

/** Documents that have not been removed. */
export function liveDocuments({ segment, dead }: SegmentView): Uint32Array {
  const all = Uint32Array.from({ length: segment.documents }, (_, i) => i);
  if (dead === null) return all;
  const removed = new Set(listBits(dead));
  return all.filter((document) => !removed.has(document));
}

/** The segment without these documents as well; the old view stays as it was for who still reads it. */
export function withoutDocuments(
  stored: StoredSegment,
  documents: readonly number[],
): StoredSegment {
  if (documents.length === 0) return stored;
  const words = Math.ceil(stored.segment.documents / 32);
  const dead = new Uint32Array(new SharedArrayBuffer(words * 4));
  if (stored.dead !== null) dead.set(stored.dead);
  for (const document of documents) dead[document >>> 5]! |= 1 << (document & 31);
  return { ...stored, dead, removed: stored.removed + documents.length };
}

/** Whether the segment is of that kind. */
export function isOfKind(kind: string): (view: { readonly segment: Segment }) => boolean {
  return ({ segment }) => segment.schema.kind === kind;
}
