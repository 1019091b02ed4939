import type { SearchSchema } from "../../port.ts";
import { countBits } from "../segment/bits.ts";
import { Segment } from "../segment/segment.ts";
import type { IndexFiles } from "./index-files.ts";
import type { Manifest } from "./manifest.ts";
import { readRemovals } from "./removals-file.ts";
import { readSegmentFile } from "./segment-file.ts";
import type { StoredSegment } from "./stored-segment.ts";

/** Reads a segment and its removals; throws when a file is missing, damaged or of an unknown kind. */
export function openStoredSegment(
  files: IndexFiles,
  schemas: readonly SearchSchema[],
  { file, dead }: Manifest["segments"][number],
): StoredSegment {
  const image = readSegmentFile(files.path(file));
  const schema = schemas.find(({ kind }) => kind === image.kind);
  if (schema === undefined)
    throw new Error(`Search segment ${file} has the unknown kind ${image.kind}`);
  const removals = dead === null ? null : new Uint32Array(readRemovals(files.path(dead)));
  if (removals !== null && removals.length !== Math.ceil(image.documents / 32)) {
    throw new Error(`Search segment ${file} and its removals do not belong together`);
  }
  const removed = removals === null ? 0 : countBits(removals);
  return { segment: new Segment(image, schema), dead: removals, removed, file };
}
