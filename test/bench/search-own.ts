import { openSearch } from "#kernel/search";
import type { SearchPort, SearchResult } from "#kernel/search";
import { benchSchema, corpus } from "./search-corpus.ts";
import type { BenchAnswer, SearchPeer } from "./search-peer.ts";
import type { BenchQuery } from "./search-queries.ts";

const THREADS = 2;

/** Our own engine, over as many threads as the machine of the benchmark has cores. */
export class OwnPeer implements SearchPeer {
  readonly #directory: string;
  port: SearchPort;

  private constructor(directory: string, port: SearchPort) {
    this.#directory = directory;
    this.port = port;
  }

  static async open(directory: string): Promise<OwnPeer> {
    return new OwnPeer(directory, await open(directory));
  }

  async build(records: number): Promise<number> {
    await this.port.rebuild(corpus(records), 1n);
    return this.port.size().bytes;
  }

  async reopen(): Promise<void> {
    await this.port.close();
    this.port = await open(this.#directory);
  }

  async answer({ search }: BenchQuery): Promise<BenchAnswer> {
    const { total, hits, facets, corrected } = await this.port.query(search);
    // With typing errors forgiven it answers another question than was asked.
    if (corrected !== undefined) return { total: 0, hits: 0, facets: emptied(facets) };
    return { total, hits: hits.length, facets };
  }

  async close(): Promise<void> {
    await this.port.close();
  }
}

function open(dir: string): Promise<SearchPort> {
  return openSearch({ dir, schemas: [benchSchema], threads: THREADS, report: console.error });
}

function emptied(facets: SearchResult["facets"]): BenchAnswer["facets"] {
  return Object.fromEntries(Object.keys(facets).map((name) => [name, []]));
}
