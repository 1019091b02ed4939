import { execFile } from "node:child_process";
import { readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Account } from "./account.ts";
import { type Binaries, program } from "./binaries.ts";
import { newCredentials } from "./credentials.ts";
import { EmbeddedError } from "./errors.ts";
import type { Layout } from "./layout.ts";
import { withNamelessUser } from "./nameless.ts";
import { writePrivate } from "./ownership.ts";

const run = promisify(execFile);

/**
 * Makes a new cluster: UTF-8, the built-in C.UTF-8 locale (the same order on every machine and in
 * every build), data checksums, passwords for every connection. It appears under its name only
 * when complete, so an interrupted start leaves nothing half made.
 */
export async function initialise(
  binaries: Binaries,
  layout: Layout,
  account?: Account,
): Promise<void> {
  const draft = `${layout.cluster}.new`;
  const passwordFile = join(layout.dataDir, "initial-password");
  const credentials = newCredentials();
  rmSync(draft, { recursive: true, force: true });
  writePrivate(passwordFile, credentials.postgres, account);
  try {
    await runInitdb(binaries, draft, passwordFile, account);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writePrivate(join(draft, "commonshelf.credentials"), JSON.stringify(credentials), account);
  renameSync(draft, layout.cluster);
}

async function runInitdb(
  binaries: Binaries,
  target: string,
  passwordFile: string,
  account?: Account,
) {
  const options = [
    `--pgdata=${target}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    ...(binaries.major >= 17 ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : []),
    "--data-checksums",
  ];
  const attempt = (from: Binaries) =>
    run(program(from, "initdb"), options, {
      cwd: "/",
      env: { LC_ALL: "C" },
      uid: account?.uid,
      gid: account?.gid,
    });
  try {
    await attempt(binaries).catch((error) => {
      if (!stderrOf(error).includes("could not look up effective user ID")) throw error;
      return withNamelessUser(binaries, dirname(target), attempt);
    });
  } catch (cause) {
    const text = `The database could not be made: ${stderrOf(cause)}`;
    throw new EmbeddedError("initialisation-failed", text, { cause });
  }
}

function stderrOf(error: unknown): string {
  return error instanceof Error && "stderr" in error ? String(error.stderr).trim() : String(error);
}

/** Refuses a cluster of another major version before anything touches it. */
export function checkVersion(binaries: Binaries, layout: Layout): void {
  const found = Number.parseInt(readFileSync(join(layout.cluster, "PG_VERSION"), "utf8"), 10);
  if (found === binaries.major) return;
  throw new EmbeddedError(
    "version-mismatch",
    `The data in ${layout.dataDir} was written by PostgreSQL ${found}; this Commonshelf brings PostgreSQL ` +
      `${binaries.major}. Nothing was changed. Either go back to the Commonshelf version you used before, or ` +
      `upgrade the directory ${layout.cluster} with pg_upgrade of a full PostgreSQL ${binaries.major} ` +
      "installation (both versions are needed on the machine), or start with another COMMONSHELF_DATA and load an export.",
  );
}
