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

/**
 * The folder of the server's socket; null where there is none. sockaddr_un holds 107 bytes, and the
 * file is called `.s.PGSQL.<port>.lock` at its longest.
 */
export function socketFolder({ sockets }: Layout): string | null {
  if (process.platform === "win32") return null;
  const longest = Buffer.byteLength(sockets) + "/.s.PGSQL.65535.lock".length;
  return longest <= 107 ? sockets : null;
}
