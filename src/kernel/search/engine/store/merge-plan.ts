import type { SearchSchema } from "../../port.ts";
import { hasBit } from "../segment/bits.ts";
import type { Segment } from "../segment/segment.ts";
import type { NewFile } from "./index-files.ts";
import { shouldMergeFiles } from "./merge-policy.ts";
import type { Limits } from "./merge-policy.ts";
import { isOfKind, liveDocuments, withoutDocuments } from "./stored-segment.ts";
import type { StoredSegment } from "./stored-segment.ts";

/** Files of one kind that are to become one, as they stood when it began. */
export type MergePlan = {
  readonly schema: SearchSchema;
  readonly sources: readonly StoredSegment[];
  readonly file: NewFile;
};

/** The files of the first kind that should be merged; null when all is well. */
export function findMerge(
  segments: readonly StoredSegment[],
  schemas: readonly SearchSchema[],
  limits: Limits,
): Omit<MergePlan, "file"> | null {
  for (const schema of schemas) {
    const sources = segments.filter(
      (stored) => stored.file !== null && isOfKind(schema.kind)(stored),
    );
    if (shouldMergeFiles(sources, limits)) return { schema, sources };
  }
  return null;
}

function removedSince(source: StoredSegment, now: StoredSegment): number[] {
  const { dead } = now;
  if (dead === null || dead === source.dead) return [];
  return [...liveDocuments(source)].filter((document) => hasBit(dead, document));
}

/**
 * The segments with the merged one in place of its sources, less what was removed while it was
 * made. Null when a source is no longer there.
 */
export function adopt(
  segments: readonly StoredSegment[],
  plan: MergePlan,
  merged: StoredSegment | null,
): StoredSegment[] | null {
  const current = (segment: Segment): StoredSegment | undefined =>
    segments.find((stored) => stored.segment === segment);
  const removed: string[] = [];
  for (const source of plan.sources) {
    const now = current(source.segment);
    if (now === undefined) return null;
    for (const document of removedSince(source, now)) {
      removed.push(source.segment.ids.idOf(document));
    }
  }
  const others = segments.filter(({ segment }) =>
    plan.sources.every((source) => source.segment !== segment),
  );
  if (merged === null) return others;
  const gone = removed.map((id) => merged.segment.ids.find(id));
  return [withoutDocuments(merged, gone), ...others];
}
