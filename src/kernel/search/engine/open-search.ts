import type { SearchPort, SearchSchema } from "../port.ts";
import { InlineEngine } from "./inline-engine.ts";
import { lockDirectory } from "./store/lock.ts";
import { ThreadedEngine } from "./threads/threaded-engine.ts";
import { checkSchemas } from "./validate.ts";

export type OpenSearchOptions = {
  /** Directory of the index's files; made when it is not there. One process at a time. */
  readonly dir: string;
  /** What is found; with other schemas than before, the index has to be rebuilt. */
  readonly schemas: readonly SearchSchema[];
  /** Threads that answer queries; 0: everything happens in the calling thread (tests, small tools). */
  readonly threads: number;
  /** Told what was wrong with files that could not be used. */
  readonly report?: (problem: string) => void;
};

/**
 * Opens the index in a directory. It is empty, with position null, when there is none that can be
 * used. Throws when another living process has the directory, or the schemas cannot be served.
 */
export async function openSearch(options: OpenSearchOptions): Promise<SearchPort> {
  const { dir: directory, threads, report = () => undefined } = options;
  const schemas = checkSchemas(options.schemas);
  const release = lockDirectory(directory);
  const engine = { directory, schemas, report, release };
  try {
    return threads === 0 ? new InlineEngine(engine) : await ThreadedEngine.open(engine, threads);
  } catch (error) {
    release();
    throw error;
  }
}
