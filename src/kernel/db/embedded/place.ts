import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  realpathSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { dirname, join, parse } from "node:path";
import type { Account } from "./account.ts";
import { EmbeddedError } from "./errors.ts";
import { makeDirectory } from "./ownership.ts";

export type Place = { readonly dataDir: string; readonly account?: Account | undefined };

/** Where a root user's database goes when the wished directory lies in a home closed to others. */
const shelter = "/var/lib/commonshelf";

/**
 * Makes the data directory so that the account can work in it. Root's home is closed to the account
 * that PostgreSQL has to run under; then the directory becomes a link to one under /var/lib.
 */
export function preparePlace(
  wished: string,
  accountOf: (path: string) => Account | undefined,
  onProgress: (message: string) => void,
): Place {
  try {
    refuseLostTarget(wished);
    const account = accountOf(wished);
    if (!existsSync(wished) && account) makePassable(wished, account, onProgress);
    if (!existsSync(wished)) makeDirectory(wished, account);
    const dataDir = realpathSync(wished);
    if (account && !statSync(dataDir).uid) makeDirectory(dataDir, account);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    return { dataDir, account };
  } catch (cause) {
    if (cause instanceof EmbeddedError) throw cause;
    throw new EmbeddedError("not-writable", notWritable(wished, cause), { cause });
  }
}

/** The link of a database that lies elsewhere must not lead to a new, empty one. */
function refuseLostTarget(wished: string): void {
  if (existsSync(wished) || !lstatSync(wished, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw new EmbeddedError(
    "not-writable",
    `${wished} points to ${readlinkSync(wished)}, which is gone. Bring that directory back, ` +
      "or remove the link to begin with an empty database.",
  );
}

function notWritable(wished: string, cause: unknown): string {
  return (
    `The data directory ${wished} cannot be used: ${cause instanceof Error ? cause.message : String(cause)}. ` +
    "Start Commonshelf as the user it belongs to, or choose another directory with COMMONSHELF_DATA."
  );
}

/** Our own data folder lets the account's group through; a home above it is left as it is. */
function makePassable(
  wished: string,
  account: Account,
  onProgress: (message: string) => void,
): void {
  const folder = dirname(wished);
  mkdirSync(folder, { recursive: true });
  if (canPass(folder, account)) return;
  if (!canPass(dirname(folder), account)) return relocate(wished, account, onProgress);
  chownSync(folder, 0, account.gid);
  chmodSync(folder, (statSync(folder).mode & 0o7777) | 0o010);
}

function relocate(wished: string, account: Account, onProgress: (message: string) => void): void {
  mkdirSync(shelter, { recursive: true, mode: 0o755 });
  const place = mkdtempSync(join(shelter, "data-"));
  makeDirectory(place, account);
  symlinkSync(place, wished);
  onProgress(
    `${dirname(wished)} is closed to the user ${account.name}; the database is kept in ${place}`,
  );
}

/** Whether an account may walk through every directory of a path, by owner, group and mode. */
export function canPass(path: string, account: Account): boolean {
  const status = statSync(path, { throwIfNoEntry: false });
  const open = status === undefined || mayEnter(status, account);
  return open && (path === parse(path).root || canPass(dirname(path), account));
}

function mayEnter(status: { mode: number; uid: number; gid: number }, account: Account): boolean {
  if (status.uid === account.uid) return (status.mode & 0o100) !== 0;
  if (status.gid === account.gid) return (status.mode & 0o010) !== 0;
  return (status.mode & 0o001) !== 0;
}
