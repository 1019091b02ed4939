import type { SearchDocument, SearchSchema } from "../../port.ts";
import type { SegmentView } from "../query/segment-view.ts";
import { BuilderRows } from "../segment/builder-rows.ts";
import { MemorySink } from "../segment/memory-sink.ts";
import type { MergeSource } from "../segment/merge-source.ts";
import { MergedRows } from "../segment/merged-rows.ts";
import { SectionReader } from "../segment/section-reader.ts";
import type { SectionSink, SegmentImage } from "../segment/sections.ts";
import { Segment } from "../segment/segment.ts";
import { SegmentBuilder } from "../segment/segment-builder.ts";
import type { SegmentRows } from "../segment/segment-rows.ts";
import { writeSegment } from "../segment/write-segment.ts";
import { FileSink } from "./file-sink.ts";
import type { NewFile } from "./index-files.ts";

function inMemory(schema: SearchSchema, rows: SegmentRows, id: string): Segment {
  const sink = new MemorySink();
  writeSegment(sink, schema, rows);
  return new Segment(sink.image(id, schema.kind, rows.documents), schema);
}

function sourceOf({ segment, dead }: SegmentView): MergeSource {
  const { image } = segment;
  return { sections: SectionReader.of(image), documents: image.documents, dead };
}

/** A small segment of these documents. */
export function segmentOf(
  schema: SearchSchema,
  documents: readonly SearchDocument[],
  id: string,
): Segment {
  const builder = new SegmentBuilder(schema);
  for (const document of documents) builder.add(document);
  return inMemory(schema, new BuilderRows(builder), id);
}

/** What is left of some small segments as one. */
export function mergeInMemory(
  schema: SearchSchema,
  views: readonly SegmentView[],
  id: string,
): Segment {
  return inMemory(schema, new MergedRows(views.map(sourceOf)), id);
}

/** Writes sections as a file of its own; on failure it is left unfinished. */
export function writeSections(
  { name, path }: NewFile,
  { kind, documents }: Pick<SegmentImage, "kind" | "documents">,
  write: (sink: SectionSink) => void,
): void {
  const sink = new FileSink(path);
  try {
    write(sink);
    sink.finish(name, kind, documents);
  } catch (error) {
    sink.abandon();
    throw error;
  }
}

/** Writes documents as the file of a segment. */
export function writeToFile(schema: SearchSchema, rows: SegmentRows, file: NewFile): void {
  const { documents } = rows;
  writeSections(file, { kind: schema.kind, documents }, (sink) => writeSegment(sink, schema, rows));
}

/** Writes what is left of some segments as one to a file. */
export function mergeToFile(
  schema: SearchSchema,
  views: readonly SegmentView[],
  file: NewFile,
): void {
  writeToFile(schema, new MergedRows(views.map(sourceOf)), file);
}
