import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { type Account, accountFor } from "./account.ts";
import { type Binaries, packagedBinaries, prepareBinaries } from "./binaries.ts";
import { type Credentials, readCredentials, type Role, urlOf } from "./credentials.ts";
import { ensureDatabase } from "./database.ts";
import { checkVersion, initialise } from "./initialise.ts";
import { type Layout, layoutOf, socketFolder } from "./layout.ts";
import { takeLock } from "./lock.ts";
import { giveTo, makeDirectory } from "./ownership.ts";
import { preparePlace } from "./place.ts";
import { choosePort } from "./port.ts";
import { type Postmaster, startPostmaster } from "./postmaster.ts";
import { type Settings, serverSettings } from "./settings.ts";
import { clearSurvivors } from "./survivors.ts";

/** What to start and where. */
export type EmbeddedOptions = {
  /** Directory of the database; made when absent. See {@link defaultDataDir}. */
  readonly dataDir: string;
  /** Directory with `bin`, `lib`, `share` of PostgreSQL; by default the npm package's. */
  readonly binaries?: string;
  /** TCP port on 127.0.0.1; by default the one used before, or any free one. */
  readonly port?: number;
  /** Server settings over our own, such as `{ fsync: "off" }` for tests. */
  readonly settings?: Settings;
  /** Told in a short sentence what takes time. */
  readonly onProgress?: (message: string) => void;
};

/** How to reach the embedded server; each URL is of one role. */
export type EmbeddedUrls = {
  /** The application role `commonshelf_app`: row-level security binds it. */
  readonly url: string;
  /** The owner role `commonshelf`: migrations; may create roles and databases, may `SET ROLE` to the application's. */
  readonly ownerUrl: string;
  /** The superuser: backups and repair. */
  readonly adminUrl: string;
};

/** A running embedded server. */
export type Embedded = EmbeddedUrls & {
  readonly dataDir: string;
  /** Ends the server (fast shutdown) and frees the directory. May be called twice. */
  stop(): Promise<void>;
  /** Resolves with a sentence if the server ends, by {@link stop} or by itself. */
  readonly ended: Promise<string>;
};

/** `$COMMONSHELF_DATA/postgres`, by default `data/postgres` under the working directory. */
export function defaultDataDir(environment = process.env): string {
  return resolve(environment.COMMONSHELF_DATA || "data", "postgres");
}

/**
 * Starts PostgreSQL on a directory and waits until it answers.
 * @throws EmbeddedError with what to do, when it cannot: in use, not writable, wrong version, …
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const onProgress = options.onProgress ?? (() => undefined);
  const { dataDir, account } = preparePlace(resolve(options.dataDir), accountFor, onProgress);
  const layout = layoutOf(dataDir);
  const release = await takeLock(layout.lock, dataDir);
  try {
    const binaries = prepareBinaries(options.binaries ?? packagedBinaries(), dataDir, account);
    await prepareCluster(binaries, layout, onProgress, account);
    return await launch(binaries, layout, options, onProgress, release, account);
  } catch (error) {
    release();
    throw error;
  }
}

async function prepareCluster(
  binaries: Binaries,
  layout: Layout,
  onProgress: (message: string) => void,
  account?: Account,
): Promise<void> {
  if (existsSync(layout.cluster)) {
    checkVersion(binaries, layout);
    await clearSurvivors(layout, onProgress);
    // A copy made by root belongs to root, and PostgreSQL works only on files of its own.
    if (account && statSync(layout.cluster).uid !== account.uid) giveTo(layout.cluster, account);
  } else {
    onProgress("Making the database");
    await initialise(binaries, layout, account);
  }
}

async function launch(
  binaries: Binaries,
  layout: Layout,
  options: EmbeddedOptions,
  onProgress: (message: string) => void,
  release: () => void,
  account?: Account,
): Promise<Embedded> {
  const port = await choosePort(layout.port, options.port);
  const credentials = readCredentials(layout.credentials);
  const settings = {
    ...serverSettings(),
    ...socketSettings(layout, account),
    ...options.settings,
    port,
  };
  const postmaster = await startPostmaster(binaries, layout, settings, onProgress, account);
  try {
    await ensureDatabase(credentials, port);
  } catch (error) {
    await postmaster.stop();
    throw error;
  }
  return {
    ...urlsOf(credentials, port, layout),
    dataDir: layout.dataDir,
    ...life(postmaster, release),
  };
}

function socketSettings(layout: Layout, account?: Account): Settings {
  if (process.platform === "win32") return {};
  const folder = socketFolder(layout);
  if (folder !== null) makeDirectory(folder, account);
  return { unix_socket_directories: folder ?? "" };
}

/** The three URLs of a server. */
export function urlsOf(credentials: Credentials, port: number, layout: Layout): EmbeddedUrls {
  const folder = socketFolder(layout);
  const url = (role: Role) => urlOf(role, credentials, port, "commonshelf", folder);
  return { url: url("commonshelf_app"), ownerUrl: url("commonshelf"), adminUrl: url("postgres") };
}

function life(postmaster: Postmaster, release: () => void): Pick<Embedded, "stop" | "ended"> {
  void postmaster.ended.then(release);
  let stopping: Promise<void> | undefined;
  return {
    ended: postmaster.ended,
    stop: () => (stopping ??= postmaster.stop()),
  };
}
