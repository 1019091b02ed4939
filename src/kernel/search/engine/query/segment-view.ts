import { hasBit } from "../segment/bits.ts";
import type { Segment } from "../segment/segment.ts";

/** A segment as it stands at one moment: which of its documents have been removed or replaced. */
export type SegmentView = {
  readonly segment: Segment;
  /** Bitmap of removed documents; null when there are none. */
  readonly dead: Uint32Array | null;
};

export function isLive(view: SegmentView, document: number): boolean {
  return view.dead === null || !hasBit(view.dead, document);
}
