import { spawn } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { exclusively } from "./exclusive.mjs";
import { build, modules, root, say, Stop } from "./paths.mjs";

const lockFile = join(root, "package-lock.json");

/**
 * Sees to it that node_modules holds what package-lock.json says, by `npm ci --ignore-scripts` if
 * it does not. A development package may be missing unless `development` is asked for.
 */
export async function ensureInstalled({ development = false } = {}) {
  requireNode(20);
  const lock = JSON.parse(readFileSync(lockFile, "utf8"));
  if (missing(lock, development).length === 0) return;
  await exclusively("install", async () => {
    if (missing(lock, development).length === 0) return;
    say("Installing the packages (first start only) …");
    await runNpm(expected(lock, true).map(([path]) => path));
    const still = missing(lock, development);
    if (still.length > 0) throw new Stop(`npm did not install ${list(still)}. ${advice}`);
  });
}

const advice =
  "Check the network and the npm registry, run `npm ci --ignore-scripts` and look at its messages.";

function requireNode(least) {
  const [major] = process.versions.node.split(".");
  if (Number(major) < least)
    throw new Stop(
      `Node ${least} or newer is needed to begin with; this is Node ${process.versions.node}.`,
    );
}

/** Paths in the lock file that are not installed in that version. */
function missing(lock, development) {
  const installed = JSON.parse(
    readText(join(modules, ".package-lock.json")) ?? '{"packages":{}}',
  ).packages;
  return expected(lock, development)
    .filter(([path, entry]) => installed[path]?.version !== entry.version || !present(path))
    .map(([path]) => path);
}

/** What belongs on this machine: optional packages for another system, processor or C library do not. */
function expected(lock, development) {
  return Object.entries(lock.packages).filter(
    ([path, entry]) =>
      path !== "" && (development || !(entry.dev || entry.devOptional)) && belongsHere(entry),
  );
}

function belongsHere(entry) {
  if (entry.peer && entry.optional) return false;
  if (!entry.optional && !entry.devOptional) return true;
  // An optional package without a platform may be dropped by npm as it likes.
  if (!entry.os && !entry.cpu) return false;
  return (
    allows(entry.os, process.platform) &&
    allows(entry.cpu, process.arch) &&
    allows(entry.libc, libc())
  );
}

function allows(rule, value) {
  const words = [rule ?? []].flat();
  if (words.includes(`!${value}`)) return false;
  const positive = words.filter((word) => !word.startsWith("!"));
  return positive.length === 0 || positive.includes(value);
}

function libc() {
  return existsSync("/lib/ld-musl-x86_64.so.1") || existsSync("/lib/ld-musl-aarch64.so.1")
    ? "musl"
    : "glibc";
}

/** npm's own progress is for terminals only; counting what has arrived says the same everywhere. */
async function runNpm(paths) {
  const [program, first] = npm();
  const child = spawn(
    program,
    [
      ...first,
      "ci",
      "--ignore-scripts",
      "--include=dev",
      "--include=optional",
      "--no-update-notifier",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ],
    {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32" && first.length === 0,
      env: { ...process.env, ...usableCache(), NODE_ENV: "development" },
    },
  );
  const timer = setInterval(
    () => say(`  … ${paths.filter(present).length} of ${paths.length} packages`),
    3000,
  );
  const how = await new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) =>
      resolve(code === 0 ? undefined : (signal ?? `exit ${code}`)),
    );
  });
  clearInterval(timer);
  if (how) throw new Stop(`npm could not install the packages (${how}). ${advice}`);
}

/** A container's user often has no home that can be written to, and npm needs a cache. */
function usableCache() {
  try {
    const cache = process.env.npm_config_cache ?? join(homedir(), ".npm");
    accessSync(existsSync(cache) ? cache : dirname(cache), constants.W_OK);
    return {};
  } catch {
    return { npm_config_cache: join(build, "npm-cache") };
  }
}

function npm() {
  const path = process.env.npm_execpath;
  return path?.endsWith("npm-cli.js") ? [process.execPath, [path]] : ["npm", []];
}

function present(path) {
  return existsSync(join(root, path, "package.json"));
}

function list(paths) {
  const names = paths.map((path) => path.replace(/^.*node_modules\//, ""));
  return names.length > 4
    ? `${names.slice(0, 4).join(", ")} and ${names.length - 4} more`
    : names.join(", ");
}

function readText(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
