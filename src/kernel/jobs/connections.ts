import pg from "pg";

/** The queue's own connections, and how to close them for good. */
export type QueueConnections = { readonly pool: pg.Pool; readonly close: () => Promise<void> };

/**
 * Connections for the queue. The queue's own pool drops its error listeners before its connections
 * are gone, so that a database that stops at that moment would end the process; and a pool says that
 * it has ended while its connections still close. Here the listeners stay and closing waits.
 */
export function openQueueConnections(url: string, max = 10): QueueConnections {
  const pool = new pg.Pool({ connectionString: url, max, application_name: "commonshelf jobs" });
  const open = new Set<Promise<void>>();
  pool.on("error", ignore);
  pool.on("connect", (client) => {
    client.on("error", ignore);
    const ended = new Promise<void>((resolve) => client.once("end", resolve));
    open.add(ended);
    void ended.then(() => open.delete(ended));
  });
  return {
    pool,
    close: async () => {
      await pool.end();
      await Promise.all(open);
    },
  };
}

/** Whoever asks next over a broken connection is told; nobody has to be told before. */
function ignore(): void {}
