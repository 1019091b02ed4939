import { join } from "node:path";

/** Where the things of one data directory lie. */
export type Layout = {
  readonly dataDir: string;
  /** The cluster itself (PGDATA). */
  readonly cluster: string;
  readonly lock: string;
  readonly log: string;
  /** Remembers the TCP port, so that bookmarks and tools keep working over restarts. */
  readonly port: string;
  readonly sockets: string;
  readonly credentials: string;
  readonly postmasterPid: string;
};

/** The names inside a data directory; the credentials lie in the cluster so that backups carry them. */
export function layoutOf(dataDir: string): Layout {
  const cluster = join(dataDir, "cluster");
  return {
    dataDir,
    cluster,
    lock: join(dataDir, "lock"),
    log: join(dataDir, "postgres.log"),
    port: join(dataDir, "port"),
    sockets: join(dataDir, "run"),
    credentials: join(cluster, "commonshelf.credentials"),
    postmasterPid: join(cluster, "postmaster.pid"),
  };
}
