// What each test can reach, so that `npm run check` runs those whose reach has changed since they passed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { build as bundle } from "esbuild";
import { build, root } from "./paths.mjs";

const TESTS = {
  unit: (path) => !path.includes(".db.test."),
  integration: (path) => path.includes(".db.test."),
};
/** Where all modules are put together: a test of one reaches those below it in the graph, not its neighbours. */
const COMPOSITION = "src/app/modules.ts";
/** Files that every test stands on, and folders that some read as they are. */
const GROUND = ["package-lock.json", "vitest.config.ts", "tsconfig.json", "architecture.ts"];
const READ = ["docs", "demo", "training", "test/architecture", "bin"];
const STATE = join(build, "passed.json");

/**
 * Test files of a kind whose reach has changed since they passed last, and a way to say which of them pass now.
 * Pages of other modules, of which a module must not know, are no part of its reach; `npm test` runs everything.
 */
export async function sincePassed(kind) {
  const files = ["src", "demo", "training"]
    .flatMap((folder) => within(folder, /\.test\.tsx?$/))
    .filter(TESTS[kind]);
  const prints = await fingerprints(files);
  const known = readState();
  return {
    all: files.length,
    changed: files.filter((file) => known[file] !== prints.get(file)),
    passed: (now) => {
      const state = readState();
      for (const file of now) state[file] = prints.get(file);
      mkdirSync(dirname(STATE), { recursive: true });
      writeFileSync(STATE, JSON.stringify(state));
    },
  };
}

function readState() {
  try {
    return JSON.parse(readFileSync(STATE, "utf8"));
  } catch {
    return {};
  }
}

/** What each of these test files imports, itself and through others, in order. */
export async function reachOf(files) {
  const { inputs } = (await graphOf(files)).metafile;
  const below = modulesBelow();
  return new Map(files.map((file) => [file, reach(inputs, file, below)]));
}

async function fingerprints(files) {
  const reaches = await reachOf(files);
  const hashes = remembered((path) => sha(readFileSync(join(root, path))));
  const folders = remembered((folder) => treeHash(folder));
  const ground = sha(GROUND.map(hashes).join(""));
  return new Map(
    [...reaches].map(([file, reached]) => [
      file,
      sha([ground, ...reached.map(hashes), ...readBy(reached, folders)].join("")),
    ]),
  );
}

/** Who imports whom, as the bundler finds it; nothing is written. */
function graphOf(entryPoints) {
  return bundle({
    absWorkingDir: root,
    entryPoints,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    packages: "external",
    outdir: join(build, "never"),
    write: false,
    metafile: true,
    logLevel: "error",
    loader: { ".css": "text" },
  });
}

function reach(inputs, file, below) {
  const own = /^src\/(?:modules\/([^/]+)|kernel|ui|standards)\//.exec(file);
  const reachable = own && (below[own[1]] ?? []);
  const seen = new Set([file]);
  for (const path of seen)
    for (const { path: next, external } of inputs[path]?.imports ?? [])
      if (!external && !isNeighbour(path, next, reachable)) seen.add(next);
  return inOrder(seen);
}

function isNeighbour(path, next, reachable) {
  if (path !== COMPOSITION || !reachable) return false;
  const name = /^src\/modules\/([^/]+)\//.exec(next)?.[1];
  return name !== undefined && !reachable.includes(name);
}

/** Each module with itself and those whose front door it may use, theirs too. */
function modulesBelow() {
  const text = readFileSync(join(root, "architecture.ts"), "utf8");
  const table = /export const modules = (\{[\s\S]*?\n\})/.exec(text)?.[1] ?? "{}";
  const edges = Object.fromEntries(
    [...table.matchAll(/(\w+): \[([^\]]*)\]/g)].map(([, name, list]) => [
      name,
      list.match(/\w+/g) ?? [],
    ]),
  );
  const all = (name) => [name, ...edges[name].flatMap(all)];
  return Object.fromEntries(Object.keys(edges).map((name) => [name, [...new Set(all(name))]]));
}

/** Hashes of what is read as files: migrations and styles beside the code, and folders that a text names. */
function readBy(reached, folders) {
  const homes = new Set(reached.flatMap((path) => /^src\/[^/]+\/[^/.]+/.exec(path)?.[0] ?? []));
  const text = reached.map((path) => readFileSync(join(root, path), "utf8")).join("\n");
  return [
    ...inOrder(homes).map(beside),
    ...READ.filter((folder) => new RegExp(`["'\`]${folder}["'\`/]`).test(text)).map(folders),
  ];
}

const beside = remembered((home) => treeHash(home, /\.(sql|css|json)$/));

function treeHash(folder, pattern = /./) {
  return sha(
    within(folder, pattern)
      .map((path) => path + sha(readFileSync(join(root, path))))
      .join(""),
  );
}

/** Files below a folder whose paths match, in order, as paths of the package. */
function within(folder, pattern) {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  const files = readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, "/"));
  return inOrder(files.filter((path) => pattern.test(path)));
}

function inOrder(paths) {
  return [...paths].sort((one, other) => (one < other ? -1 : 1));
}

function sha(content) {
  return createHash("sha256").update(content).digest("base64url");
}

function remembered(make) {
  const known = new Map();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key);
  };
}
