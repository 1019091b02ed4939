import type { SearchSchema } from "../../port.ts";
import type { IndexView } from "../query/searcher.ts";
import { Segment } from "../segment/segment.ts";
import type { SegmentImage } from "../segment/sections.ts";
import type { IndexState } from "../store/index-state.ts";
import { DroppedSegments } from "./garbage.ts";

/** Opens the segments of each new state, and keeps those that were open before. */
export class SegmentPool {
  readonly #schemas: ReadonlyMap<string, SearchSchema>;
  readonly #dropped = new DroppedSegments();
  #open = new Map<string, Segment>();

  constructor(schemas: readonly SearchSchema[]) {
    this.#schemas = new Map(schemas.map((schema) => [schema.kind, schema]));
  }

  view(state: IndexState): IndexView {
    const segments = state.segments.map(({ image, dead }) => ({
      segment: this.#open.get(image.id) ?? this.#openSegment(image),
      dead: dead === null ? null : new Uint32Array(dead),
    }));
    this.#open = new Map(segments.map(({ segment }) => [segment.image.id, segment]));
    this.#dropped.keep(
      new Map(state.segments.map(({ image }) => [image.id, image.buffer.byteLength])),
    );
    return { segments, position: state.position ?? 0n };
  }

  #openSegment(image: SegmentImage): Segment {
    const schema = this.#schemas.get(image.kind);
    if (schema === undefined) throw new Error(`Search kind ${image.kind} is not registered`);
    return new Segment(image, schema);
  }
}
