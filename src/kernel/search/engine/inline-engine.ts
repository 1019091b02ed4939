import type {
  BrowsedTerm,
  BrowseRequest,
  Completion,
  SearchChange,
  SearchDocument,
  SearchName,
  SearchPort,
  SearchQuery,
  SearchResult,
  SearchSchema,
} from "../port.ts";
import { anyIds } from "./checking/any-ids.ts";
import { differing } from "./checking/differing.ts";
import { checkCondition } from "./query/check-condition.ts";
import type { IndexView } from "./query/searcher.ts";
import { Searcher } from "./query/searcher.ts";
import { encodeBatch } from "./store/batch.ts";
import { stateOf } from "./store/index-state.ts";
import { IndexStore } from "./store/index-store.ts";
import { isEmptyMerge, runMerge } from "./store/merge.ts";
import { isOfKind } from "./store/stored-segment.ts";
import type { Limits } from "./store/merge-policy.ts";
import { RebuildFiles } from "./store/rebuild-files.ts";
import { checkChange, checkDocument } from "./validate.ts";

export type EngineOptions = {
  readonly directory: string;
  readonly schemas: ReadonlyMap<string, SearchSchema>;
  readonly report: (problem: string) => void;
  readonly limits?: Limits;
  /** Lets go of the directory when all is closed. */
  readonly release?: () => void;
};

/** The whole engine in the calling thread: for tests and small tools. */
export class InlineEngine implements SearchPort {
  readonly #schemas: ReadonlyMap<string, SearchSchema>;
  readonly #store: IndexStore;
  readonly #searcher = new Searcher();
  readonly #release: () => void;

  constructor(options: EngineOptions) {
    this.#release = options.release ?? (() => undefined);
    this.#schemas = options.schemas;
    this.#store = new IndexStore({ ...options, schemas: [...options.schemas.values()] });
  }

  async query(query: SearchQuery): Promise<SearchResult> {
    checkCondition(query.where);
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
    checkCondition(query.where);
    return this.#searcher.suggest(this.#view(), query);
  }

  async browse(request: BrowseRequest): Promise<readonly BrowsedTerm[]> {
    return this.#searcher.browse(this.#view(), request);
  }

  async apply(changes: readonly SearchChange[], position: bigint): Promise<void> {
    for (const change of changes) checkChange(change, this.#schemas);
    this.#store.apply(encodeBatch({ changes, position, isWhole: true }));
    for (let plan = this.#store.planMerge(); plan !== null; plan = this.#store.planMerge()) {
      runMerge(plan);
      this.#store.adoptMerge(plan, isEmptyMerge(plan));
    }
  }

  async differing(expected: readonly SearchChange[]): Promise<readonly SearchName[]> {
    for (const change of expected) checkChange(change, this.#schemas);
    return differing(this.#store.segments, [...this.#schemas.values()], expected);
  }

  async anyIds(kind: string, count: number): Promise<readonly string[]> {
    return anyIds(this.#store.segments.filter(isOfKind(kind)), count);
  }

  async rebuild(documents: AsyncIterable<SearchDocument>, position: bigint): Promise<void> {
    const files = new RebuildFiles([...this.#schemas.values()], this.#store.beginRebuild());
    try {
      for await (const document of documents) {
        checkDocument(document, this.#schemas);
        files.add([document]);
      }
      this.#store.finishRebuild(files.write(), position);
    } finally {
      files.dispose();
      this.#store.cancelRebuild();
    }
  }

  position(): bigint | null {
    return this.#store.position;
  }

  size(): { readonly documents: number; readonly bytes: number } {
    const { documents, bytes } = stateOf(this.#store);
    return { documents, bytes };
  }

  async close(): Promise<void> {
    this.#store.close();
    this.#release();
  }

  #view(): IndexView {
    return { segments: this.#store.segments, position: this.#store.position ?? 0n };
  }
}
