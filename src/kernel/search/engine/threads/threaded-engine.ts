import type {
  Completion,
  SearchChange,
  SearchDocument,
  SearchPort,
  SearchQuery,
  SearchResult,
  SearchSchema,
} from "../../port.ts";
import type { EngineOptions } from "../inline-engine.ts";
import { encodeBatch } from "../store/batch.ts";
import type { IndexState } from "../store/index-state.ts";
import { checkChange } from "../validate.ts";
import { ReaderPool } from "./reader-pool.ts";
import { buildFiles } from "./rebuild.ts";
import { Thread } from "./thread.ts";
import type { WriterCalls, WriterData, WriterNotice } from "./writer-calls.ts";

const WRITER = new URL("./writer-thread.ts", import.meta.url);
const EMPTY: IndexState = { segments: [], position: null, documents: 0, bytes: 0 };

/** The engine over threads: one writes, some read, one builds when there is something to build. */
export class ThreadedEngine implements SearchPort {
  readonly #schemas: ReadonlyMap<string, SearchSchema>;
  readonly #writer: Thread<WriterCalls>;
  readonly #readers: ReaderPool;
  readonly #release: () => void;
  #state = EMPTY;

  private constructor(
    { directory, schemas, report, limits, release = () => undefined }: EngineOptions,
    threads: number,
  ) {
    const data: WriterData = { directory, schemas: [...schemas.values()], limits };
    this.#schemas = schemas;
    this.#release = release;
    this.#writer = new Thread({
      file: WRITER,
      data,
      onNotice: (notice) => this.#hear(notice, report),
    });
    this.#readers = new ReaderPool(data.schemas, threads);
  }

  static async open(options: EngineOptions, threads: number): Promise<ThreadedEngine> {
    const engine = new ThreadedEngine(options, threads);
    engine.#show(await engine.#writer.call("open", null));
    return engine;
  }

  query(query: SearchQuery): Promise<SearchResult> {
    return this.#readers.call("query", query);
  }

  complete(
    typed: string,
    limit: number,
    scope?: readonly string[],
    kinds?: readonly string[],
  ): Promise<readonly Completion[]> {
    return this.#readers.call("complete", { typed, limit, scope, kinds });
  }

  suggest(query: SearchQuery): Promise<string | null> {
    return this.#readers.call("suggest", query);
  }

  async apply(changes: readonly SearchChange[], position: bigint): Promise<void> {
    for (const change of changes) checkChange(change, this.#schemas);
    this.#show(await this.#writer.call("apply", encodeBatch({ changes, position })));
  }

  async rebuild(documents: AsyncIterable<SearchDocument>, position: bigint): Promise<void> {
    const places = await this.#writer.call("beginRebuild", null);
    try {
      const names = await buildFiles(documents, this.#schemas, places);
      this.#show(await this.#writer.call("finishRebuild", { names, position }));
    } catch (error) {
      await this.#writer.call("cancelRebuild", null);
      throw error;
    }
  }

  position(): bigint | null {
    return this.#state.position;
  }

  size(): { readonly documents: number; readonly bytes: number } {
    const { documents, bytes } = this.#state;
    return { documents, bytes };
  }

  async close(): Promise<void> {
    await this.#writer.call("close", null);
    await Promise.all([this.#writer.stop(), this.#readers.stop()]);
    this.#release();
  }

  #show(state: IndexState): void {
    this.#state = state;
    this.#readers.show(state);
  }

  /** The writer is this program's own: its notices are what `WriterNotice` says. */
  #hear(notice: unknown, report: (problem: string) => void): void {
    const heard = notice as WriterNotice;
    if ("state" in heard) this.#show(heard.state);
    else report(heard.problem);
  }
}
