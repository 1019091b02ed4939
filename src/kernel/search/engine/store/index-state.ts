import type { SegmentView } from "../query/segment-view.ts";
import type { SegmentImage } from "../segment/sections.ts";
import type { IndexStore } from "./index-store.ts";
import { liveCount } from "./stored-segment.ts";

/** A segment as it is posted to another thread. */
export type SegmentState = {
  readonly image: SegmentImage;
  readonly dead: SharedArrayBuffer | null;
};

/** The index at one moment, as it is posted to other threads; the buffers are shared, not copied. */
export type IndexState = {
  readonly segments: readonly SegmentState[];
  /** Null until a rebuild was finished. */
  readonly position: bigint | null;
  readonly documents: number;
  readonly bytes: number;
};

export function segmentState({ segment, dead }: SegmentView): SegmentState {
  // Every bitmap of removals is made in shared memory, here or when its file is read.
  return { image: segment.image, dead: dead === null ? null : (dead.buffer as SharedArrayBuffer) };
}

/** What the store has now. */
export function stateOf({ segments, position }: IndexStore): IndexState {
  return {
    segments: segments.map(segmentState),
    position,
    documents: segments.reduce((sum, stored) => sum + liveCount(stored), 0),
    bytes: segments.reduce((sum, { segment }) => sum + segment.image.buffer.byteLength, 0),
  };
}
