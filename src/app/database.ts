import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Config } from "#kernel/config";
import { type Embedded, EmbeddedError, runningEmbedded, startEmbedded } from "#kernel/db";
import { CannotDo } from "./commands/command.ts";

/** How to reach the database of a deployment, and how to let go of it. */
export type OpenedDatabase = {
  /** Owner of the tables: migrations and the job queue. */
  readonly ownerUrl: string;
  /** The role that requests run as, where it can sign in by itself; else the owner, who becomes it. */
  readonly url: string;
  /** Superuser of the embedded server, for backups; null with a server of the user's. */
  readonly adminUrl: string | null;
  readonly stop: () => Promise<void>;
  /** Whether the embedded server was started by this process, and ends with it. */
  readonly own: boolean;
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
  for (const until = performance.now() + PATIENCE; ; await pause(200)) {
    const running = config.DATABASE_URL ? undefined : runningEmbedded(embeddedFolder(config));
    if (running) return { ...running, own: false, stop: async () => undefined, lost: never };
    const opened = await openOwnDatabase(config, onProgress).catch((fault: unknown) => {
      // Another process is just starting or ending its server.
      if (!isHeld(fault) || performance.now() > until) throw fault;
    });
    if (opened) return opened;
  }
}

const PATIENCE = 30_000;

function isHeld(fault: unknown): boolean {
  return fault instanceof EmbeddedError && fault.code === "already-running";
}

/**
 * The same, but an embedded server that another process has started is refused: it would end with
 * that process. @throws EmbeddedError `already-running`
 */
export async function openOwnDatabase(
  config: Config,
  onProgress: (message: string) => void = () => undefined,
): Promise<OpenedDatabase> {
  if (config.DATABASE_URL) {
    return {
      ownerUrl: config.DATABASE_URL,
      url: config.DATABASE_URL,
      adminUrl: null,
      own: false,
      stop: async () => undefined,
      lost: never,
    };
  }
  const server = await startEmbedded({ dataDir: embeddedFolder(config), onProgress });
  return { ...server, own: true, ...watched(server) };
}

export function embeddedFolder(config: Config): string {
  return join(config.dataDir, "postgres");
}

const never = new Promise<never>(() => undefined);

/** Tells an end that nobody asked for from one that was asked for. */
function watched(server: Embedded): Pick<OpenedDatabase, "stop" | "lost"> {
  let asked = false;
  const lost = server.ended.then((reason) =>
    asked
      ? never
      : Promise.reject(
          new CannotDo(
            `The database ended by itself (${reason}). Its log is ${join(server.dataDir, "postgres.log")}; the next start recovers it.`,
          ),
        ),
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
