import pg from "pg";
import type { Log } from "#kernel/telemetry";

const NAME = "commonshelf_live";
/** How long to wait before a broken connection is opened again, in milliseconds. */
const RETRY = 1000;

/**
 * A connection of its own to the channel over which processes wake each other: opened when it is
 * first needed, opened again where it broke. What is missed meanwhile is found by the sweep.
 */
export class Channel {
  readonly #url: string;
  readonly #log: Log;
  readonly #hear: (payload: string) => void;
  #client: Promise<pg.Client> | null = null;
  #retry: NodeJS.Timeout | undefined;
  #listens = false;
  #closed = false;

  constructor(url: string, log: Log, hear: (payload: string) => void) {
    this.#url = url;
    this.#log = log;
    this.#hear = hear;
  }

  /** Listens from now on, also after breaks. */
  listen(): void {
    if (this.#listens || this.#closed) return;
    this.#listens = true;
    this.#subscribe();
  }

  /** Tells the others; what cannot be told is let go. */
  async send(payloads: readonly string[]): Promise<void> {
    try {
      const client = await this.#open();
      for (const payload of payloads)
        await client.query("select pg_notify($1, $2)", [NAME, payload]);
    } catch (fault) {
      this.#log.warn({ part: "realtime", fault }, "other processes could not be woken");
    }
  }

  /** Ends the connection, after what was sent. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    const client = await this.#client?.catch(() => null);
    await client?.end();
  }

  #subscribe(): void {
    this.#open()
      .then((client) => client.query(`listen ${NAME}`))
      .catch(() => undefined); // the connection is lost, which is seen to
  }

  #open(): Promise<pg.Client> {
    if (this.#client) return this.#client;
    const opened = connect(this.#url, this.#hear, () => {
      if (this.#client === opened) this.#lost();
    });
    this.#client = opened;
    return opened;
  }

  #lost(): void {
    this.#client = null;
    if (this.#closed || !this.#listens) return;
    this.#log.warn({ part: "realtime" }, "other processes are not heard for a moment");
    this.#retry = setTimeout(() => this.#subscribe(), RETRY).unref();
  }
}

async function connect(
  connectionString: string,
  hear: (payload: string) => void,
  lost: () => void,
): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, application_name: "commonshelf live" });
  client.on("error", () => undefined); // the end follows
  client.on("end", lost);
  client.on("notification", ({ payload }) => hear(payload ?? ""));
  try {
    await client.connect();
    return client;
  } catch (fault) {
    lost();
    throw fault;
  }
}
