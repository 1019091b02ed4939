import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Worker } from "node:worker_threads";
import { ColumnCollector, staticOrder } from "./search-columns.ts";
import type { Columns } from "./search-columns.ts";
import { record } from "./search-corpus.ts";
import type { BenchAnswer, SearchPeer } from "./search-peer.ts";
import type { BenchQuery } from "./search-queries.ts";

const THREADS = 2;
const FILE = new URL("./search-sqlite-thread.ts", import.meta.url);

type Reader = { readonly worker: Worker; pending: number };

/**
 * SQLite FTS5: a contentless table whose rows are in static order, facets counted in JavaScript over
 * typed arrays, a connection in each of as many threads as our engine has.
 */
export class SqlitePeer implements SearchPeer {
  readonly #file: string;
  readonly #waiting = new Map<number, (answer: BenchAnswer) => void>();
  #readers: Reader[] = [];
  #columns: Columns | null = null;
  #nextId = 1;

  constructor(directory: string) {
    this.#file = join(directory, "titles.sqlite");
  }

  async build(records: number): Promise<number> {
    rmSync(this.#file, { force: true });
    const database = new DatabaseSync(this.#file);
    database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
    database.exec(
      "CREATE VIRTUAL TABLE titles USING fts5(title, author, subject, note, content='', tokenize='unicode61', prefix='3')",
    );
    const insert = database.prepare(
      "INSERT INTO titles(rowid, title, author, subject, note) VALUES (?, ?, ?, ?, ?)",
    );
    const collector = new ColumnCollector(records);
    database.exec("BEGIN");
    for (const [row, index] of staticOrder(records).entries()) {
      const document = record(index);
      const texts = ["title", "author", "subject", "note"].map((field) =>
        (document.text[field] ?? []).join(" | "),
      );
      insert.run(row, ...texts);
      collector.add(document);
    }
    database.exec("COMMIT; INSERT INTO titles(titles) VALUES ('optimize')");
    database.close();
    this.#columns = collector.columns;
    await this.reopen();
    return statSync(this.#file).size;
  }

  async reopen(): Promise<void> {
    await this.close();
    const workerData = { file: this.#file, columns: this.#columns };
    this.#readers = Array.from({ length: THREADS }, () => this.#start(workerData));
  }

  answer({ search }: BenchQuery): Promise<BenchAnswer> {
    const reader = this.#readers.reduce((a, b) => (b.pending < a.pending ? b : a));
    const id = this.#nextId++;
    reader.pending += 1;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      reader.worker.postMessage({ id, query: search }, []);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#readers.map(({ worker }) => worker.terminate()));
  }

  #start(workerData: unknown): Reader {
    const reader: Reader = { worker: new Worker(FILE, { workerData, execArgv: [] }), pending: 0 };
    reader.worker.on("message", ({ id, answer }: { id: number; answer: BenchAnswer }) => {
      reader.pending -= 1;
      this.#waiting.get(id)?.(answer);
      this.#waiting.delete(id);
    });
    return reader;
  }
}
