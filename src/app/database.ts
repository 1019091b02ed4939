import { join } from "node:path";
import type { Config } from "#kernel/config";
import { type Embedded, runningEmbedded, startEmbedded } from "#kernel/db";

/** How to reach the database of a deployment, and how to let go of it. */
export type OpenedDatabase = {
  /** Owner of the tables: migrations and the job queue. */
  readonly ownerUrl: string;
  /** The role that requests run as, where it can sign in by itself; else the owner, who becomes it. */
  readonly url: string;
  /** Superuser of the embedded server, for backups; null with a server of the user's. */
  readonly adminUrl: string | null;
  readonly stop: () => Promise<void>;
  /** Rejects when an embedded server of this process ends by itself, for instance for lack of memory. */
  readonly lost: Promise<never>;
};

/**
 * The user's PostgreSQL where DATABASE_URL is set; otherwise the embedded one: used as it runs when
 * another process of this deployment has started it, or started for this process.
 */
export async function openDatabase(
  config: Config,
  onProgress: (message: string) => void = () => undefined,
): Promise<OpenedDatabase> {
  if (config.DATABASE_URL) {
    return {
      ownerUrl: config.DATABASE_URL,
      url: config.DATABASE_URL,
      adminUrl: null,
      stop: async () => undefined,
      lost: never,
    };
  }
  const dataDir = embeddedFolder(config);
  const running = await runningEmbedded(dataDir);
  if (running) return { ...running, stop: async () => undefined, lost: never };
  const server = await startEmbedded({ dataDir, onProgress });
  return { ...server, ...watched(server) };
}

export function embeddedFolder(config: Config): string {
  return join(config.dataDir, "postgres");
}

const never = new Promise<never>(() => undefined);

/** Tells an end that nobody asked for from one that was asked for. */
function watched(server: Embedded): Pick<OpenedDatabase, "stop" | "lost"> {
  let asked = false;
  const lost = server.ended.then((reason) =>
    asked ? never : Promise.reject(new Error(`The database ended by itself: ${reason}`)),
  );
  lost.catch(() => undefined); // whoever waits hears it; nobody has to wait
  return {
    lost,
    stop: () => {
      asked = true;
      return server.stop();
    },
  };
}
