import type {
  Completion,
  SearchChange,
  SearchDocument,
  SearchPort,
  SearchQuery,
  SearchResult,
  SearchSchema,
} from "../port.ts";
import type { IndexView } from "./query/searcher.ts";
import { Searcher } from "./query/searcher.ts";
import { encodeBatch } from "./store/batch.ts";
import { IndexStore } from "./store/index-store.ts";
import { RebuildFiles } from "./store/rebuild-files.ts";
import { liveCount } from "./store/stored-segment.ts";
import { checkChange, checkDocument, checkSchemas } from "./validate.ts";

/** The whole engine in the calling thread. */
export class InlineEngine implements SearchPort {
  readonly #schemas: ReadonlyMap<string, SearchSchema>;
  readonly #store: IndexStore;
  readonly #searcher = new Searcher();
  /** Batches that arrived during a rebuild; null when there is none. */
  #later: { readonly record: Uint8Array; readonly position: bigint }[] | null = null;

  constructor(
    directory: string,
    schemas: readonly SearchSchema[],
    report: (problem: string) => void,
  ) {
    this.#schemas = checkSchemas(schemas);
    this.#store = new IndexStore(directory, schemas, report);
  }

  async query(query: SearchQuery): Promise<SearchResult> {
    return this.#searcher.query(this.#view(), query);
  }

  async complete(
    typed: string,
    limit: number,
    scope?: readonly string[],
    kinds?: readonly string[],
  ): Promise<readonly Completion[]> {
    return this.#searcher.complete(this.#view(), { typed, limit, scope, kinds });
  }

  async suggest(query: SearchQuery): Promise<string | null> {
    return this.#searcher.suggest(this.#view(), query);
  }

  async apply(changes: readonly SearchChange[], position: bigint): Promise<void> {
    for (const change of changes) checkChange(change, this.#schemas);
    const record = encodeBatch({ changes, position });
    this.#store.apply(record);
    this.#later?.push({ record, position });
  }

  async rebuild(documents: AsyncIterable<SearchDocument>, position: bigint): Promise<void> {
    if (this.#later !== null) throw new Error("The search index is being rebuilt already");
    this.#later = [];
    try {
      const files = new RebuildFiles([...this.#schemas.values()]);
      for await (const document of documents) {
        checkDocument(document, this.#schemas);
        files.add([document]);
      }
      const names = files.write(() => this.#store.newSegmentFile());
      const later = this.#later.filter((batch) => batch.position > position);
      this.#store.replaceAll(
        names,
        position,
        later.map(({ record }) => record),
      );
    } finally {
      this.#later = null;
    }
  }

  position(): bigint | null {
    return this.#store.position;
  }

  size(): { readonly documents: number; readonly bytes: number } {
    const { segments } = this.#store;
    return {
      documents: segments.reduce((sum, stored) => sum + liveCount(stored), 0),
      bytes: segments.reduce((sum, { segment }) => sum + segment.image.buffer.byteLength, 0),
    };
  }

  async close(): Promise<void> {
    this.#store.close();
  }

  #view(): IndexView {
    return { segments: this.#store.segments, position: this.#store.position ?? 0n };
  }
}
