import pg from "pg";

/**
 * Lends a connection of its own to work that needs one session: locks, snapshots, long transactions.
 * It is closed in the end, which also rolls back whatever was not committed.
 */
export async function connected<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  // The statement under way is told of a break; without a listener the break would end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
