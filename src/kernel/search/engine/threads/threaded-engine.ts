import { setImmediate as breathe } from "node:timers/promises";
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
} from "../../port.ts";
import type { EngineOptions } from "../inline-engine.ts";
import { checkCondition } from "../query/check-condition.ts";
import { encodeBatch } from "../store/batch.ts";
import { checkChange } from "../validate.ts";
import { Queue } from "./queue.ts";
import { ReaderPool } from "./reader-pool.ts";
import { buildFiles } from "./rebuild.ts";
import { Thread } from "./thread.ts";
import type { Summary, WriterCalls, WriterData, WriterNotice } from "./writer-calls.ts";

const WRITER = new URL("./writer-thread.ts", import.meta.url);
const EMPTY: Summary = { version: 0, position: null, documents: 0, bytes: 0 };
/** Changes that are made ready without a pause: more would keep others waiting. */
const AT_ONCE = 500;

/** The engine over threads: one writes, some read, one builds when there is something to build. */
export class ThreadedEngine implements SearchPort {
  readonly #schemas: ReadonlyMap<string, SearchSchema>;
  readonly #writer: Thread<WriterCalls>;
  readonly #readers: ReaderPool;
  readonly #release: () => void;
  readonly #applying = new Queue();
  #summary = EMPTY;

  private constructor(options: EngineOptions, threads: number) {
    const { directory, schemas, report, limits, release = () => undefined } = options;
    const data: WriterData = { directory, schemas: [...schemas.values()], limits };
    const onNotice = (notice: unknown): void => this.#hear(notice, report);
    this.#schemas = schemas;
    this.#release = release;
    this.#writer = new Thread({ file: WRITER, data, onNotice });
    this.#readers = new ReaderPool(data.schemas, threads, (port) => {
      // A writer that is dead shows nothing: the closed port tells the reader so.
      this.#writer.call("introduce", port, [port]).catch(() => port.close());
    });
  }

  static async open(options: EngineOptions, threads: number): Promise<ThreadedEngine> {
    const engine = new ThreadedEngine(options, threads);
    engine.#summary = await engine.#writer.call("open", null);
    return engine;
  }

  async query(question: SearchQuery): Promise<SearchResult> {
    checkCondition(question.where);
    return this.#readers.call("query", { version: this.#summary.version, question });
  }

  complete(
    typed: string,
    limit: number,
    scope?: readonly string[],
    kinds?: readonly string[],
  ): Promise<readonly Completion[]> {
    const question = { typed, limit, scope, kinds };
    return this.#readers.call("complete", { version: this.#summary.version, question });
  }

  async suggest(question: SearchQuery): Promise<string | null> {
    checkCondition(question.where);
    return this.#readers.call("suggest", { version: this.#summary.version, question });
  }

  browse(question: BrowseRequest): Promise<readonly BrowsedTerm[]> {
    return this.#readers.call("browse", { version: this.#summary.version, question });
  }

  apply(changes: readonly SearchChange[], position: bigint): Promise<void> {
    return this.#applying.run(() => this.#apply(changes, position));
  }

  async differing(expected: readonly SearchChange[]): Promise<readonly SearchName[]> {
    for (const change of expected) checkChange(change, this.#schemas);
    return this.#readers.call("differing", {
      version: this.#summary.version,
      question: expected,
    });
  }

  anyIds(kind: string, count: number): Promise<readonly string[]> {
    const question = { kind, count };
    return this.#readers.call("anyIds", { version: this.#summary.version, question });
  }

  async rebuild(documents: AsyncIterable<SearchDocument>, position: bigint): Promise<void> {
    const places = await this.#writer.call("beginRebuild", null);
    try {
      const names = await buildFiles(documents, this.#schemas, places);
      this.#know(await this.#writer.call("finishRebuild", { names, position }));
    } catch (error) {
      await this.#writer.call("cancelRebuild", null);
      throw error;
    }
  }

  position(): bigint | null {
    return this.#summary.position;
  }

  size(): { readonly documents: number; readonly bytes: number } {
    const { documents, bytes } = this.#summary;
    return { documents, bytes };
  }

  async close(): Promise<void> {
    await this.#writer.call("close", null);
    await Promise.all([this.#writer.stop(), this.#readers.stop()]);
    this.#release();
  }

  /** In parts, of which only the last reaches the position: what is done twice does no harm. */
  async #apply(changes: readonly SearchChange[], position: bigint): Promise<void> {
    const starts = Array.from(
      { length: Math.ceil(changes.length / AT_ONCE) || 1 },
      (_, i) => i * AT_ONCE,
    );
    const parts = starts.map((start) => changes.slice(start, start + AT_ONCE));
    for (const [i, part] of parts.entries()) {
      if (i > 0) await breathe();
      for (const change of part) checkChange(change, this.#schemas);
    }
    for (const [i, part] of parts.entries()) {
      const isLast = i === parts.length - 1;
      const batch = encodeBatch({ changes: part, position, isWhole: isLast });
      this.#know(await this.#writer.call("apply", batch));
    }
  }

  /** The newest of what the writer has told. */
  #know(summary: Summary): void {
    if (summary.version > this.#summary.version) this.#summary = summary;
  }

  /** The writer is this program's own: its notices are what `WriterNotice` says. */
  #hear(notice: unknown, report: (problem: string) => void): void {
    const heard = notice as WriterNotice;
    if ("summary" in heard) this.#know(heard.summary);
    else report(heard.problem);
  }
}
