import type { SearchDocument, SearchSchema } from "../../port.ts";
import { absorb } from "../segment/absorb.ts";
import { MemorySink } from "../segment/memory-sink.ts";
import { Segment } from "../segment/segment.ts";
import { SegmentBuilder } from "../segment/segment-builder.ts";
import { writeSegment } from "../segment/write-segment.ts";
import type { SegmentView } from "../query/segment-view.ts";
import { FileSink } from "./file-sink.ts";
import { liveDocuments } from "./stored-segment.ts";

function inMemory(builder: SegmentBuilder, id: string): Segment {
  const sink = new MemorySink();
  const documents = writeSegment(sink, builder);
  return new Segment(sink.image(id, builder.schema.kind, documents), builder.schema);
}

/** A small segment of these documents. */
export function segmentOf(
  schema: SearchSchema,
  documents: readonly SearchDocument[],
  id: string,
): Segment {
  const builder = new SegmentBuilder(schema, "few");
  for (const document of documents) builder.add(document);
  return inMemory(builder, id);
}

/** What is left of some small segments as one. */
export function mergeInMemory(
  schema: SearchSchema,
  views: readonly SegmentView[],
  id: string,
): Segment {
  const builder = new SegmentBuilder(schema, "few");
  for (const view of views) absorb(builder, view.segment, liveDocuments(view));
  return inMemory(builder, id);
}

/** Writes what a builder has collected to a file; on failure the file is left unfinished. */
export function writeToFile(builder: SegmentBuilder, id: string, path: string): void {
  const sink = new FileSink(path);
  try {
    const documents = writeSegment(sink, builder);
    sink.finish(id, builder.schema.kind, documents);
  } catch (error) {
    sink.abandon();
    throw error;
  }
}

/** Writes what is left of some segments as one to a file. */
export function mergeToFile(
  schema: SearchSchema,
  views: readonly SegmentView[],
  id: string,
  path: string,
): void {
  const builder = new SegmentBuilder(schema, "many");
  for (const view of views) absorb(builder, view.segment, liveDocuments(view));
  writeToFile(builder, id, path);
}
