import { rm } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import type { FacetCount } from "#kernel/search";
import { type Embedded, startEmbedded } from "#kernel/db";
import type { BenchAnswer, SearchPeer } from "./search-peer.ts";
import { statementOf } from "./search-postgres-query.ts";
import { codeOfLibrary, makeTable } from "./search-postgres-table.ts";
import type { BenchQuery } from "./search-queries.ts";

const CLIENTS = 4;
/** What one gives a server that has the index as its main work: all of it fits into the cache. */
const settings = {
  shared_buffers: "2GB",
  effective_cache_size: "6GB",
  work_mem: "64MB",
  maintenance_work_mem: "512MB",
  max_wal_size: "8GB",
};

type Counted = { readonly value: string | number; readonly count: number };
type Found = {
  readonly total: number;
  readonly hits: readonly number[];
  readonly facets: Readonly<Record<string, readonly Counted[] | null>>;
};

/** PostgreSQL full text search: GIN, ts_rank_cd, facets by GROUP BY. */
export class PostgresPeer implements SearchPeer {
  readonly outside = true;
  readonly #directory: string;
  #server: Embedded | null = null;
  #pool = new pg.Pool();

  constructor(directory: string) {
    this.#directory = join(directory, "postgres");
  }

  async build(records: number): Promise<number> {
    await rm(this.#directory, { recursive: true, force: true });
    await this.#start();
    return makeTable(this.#pool, records);
  }

  async reopen(): Promise<void> {
    await this.close();
    await this.#start();
  }

  async answer({ search }: BenchQuery): Promise<BenchAnswer> {
    const { text, values } = statementOf(search);
    const { rows } = await this.#pool.query<Found>(text, [...values]);
    const { total = 0, hits = [], facets = {} } = rows[0] ?? {};
    const named = Object.entries(facets).map(([name, counts]) => [name, (counts ?? []).map(count)]);
    return { total, hits: hits.length, facets: Object.fromEntries(named) };
  }

  async close(): Promise<void> {
    await this.#pool.end();
    await this.#server?.stop();
  }

  async #start(): Promise<void> {
    this.#server = await startEmbedded({ dataDir: this.#directory, settings });
    this.#pool = new pg.Pool({ connectionString: this.#server.ownerUrl, max: CLIENTS });
    // The server ends before its last connections are closed.
    this.#pool.on("error", () => undefined);
    await this.#pool.query("select 1");
  }
}

function count({ value, count: times }: Counted): FacetCount {
  return { value: typeof value === "number" ? codeOfLibrary(value) : value, count: times };
}
