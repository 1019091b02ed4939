import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { buildAssets } from "./assets.mjs";
import { exclusively } from "./exclusive.mjs";
import { build, root, say, Stop } from "./paths.mjs";

/** The bundle that the command runs. */
export const serverEntry = join(build, "server", "cli.js");
const stampFile = join(build, "stamp");

/** Builds server and browser files unless they are newer than every source. */
export async function ensureBuilt() {
  const done = () => existsSync(stampFile) && readFileSync(stampFile, "utf8") === fingerprint();
  if (done()) return;
  await exclusively("build", async () => {
    if (done()) return;
    const began = performance.now();
    // Taken before, so that a change during the build leads to another build.
    const stamp = fingerprint();
    await withEsbuild((esbuild) => Promise.all([buildServer(esbuild), buildAssets(esbuild)]));
    writeFileSync(stampFile, stamp);
    // Programs that read what a command says on standard error need not know.
    if (process.stderr.isTTY) say(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  });
}

/** Bundles one TypeScript file for {@link launch} and returns the path of the result. */
export async function bundleScript(file) {
  const outfile = join(build, "run", `${relative(root, file).replaceAll(/[^\w-]+/g, "-")}.js`);
  await withEsbuild((esbuild) => esbuild.build({ ...nodeOptions, entryPoints: [file], outfile }));
  return outfile;
}

function buildServer(esbuild) {
  return esbuild.build({
    ...nodeOptions,
    entryPoints: [join(root, "src/app/cli.ts")],
    outfile: serverEntry,
  });
}

/**
 * In a bundle `import.meta.url` would be the bundle's place. It is kept as the source file's, so
 * that `new URL("./words.json", import.meta.url)` and `new Worker(new URL("./worker.ts", …))` mean
 * the same in tests, from source and bundled; a worker is TypeScript that Node runs natively.
 */
const sourcePlaces = {
  name: "source-places",
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/, namespace: "file" }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const loader = path.endsWith("x") ? "tsx" : "ts";
      if (!source.includes("import.meta.")) return { contents: source, loader };
      return { contents: placed(source, relative(root, path).replaceAll("\\", "/")), loader };
    });
  },
};

function placed(source, path) {
  const up = `new URL(${JSON.stringify(`../../${path}`)}, import.meta["url"])`;
  const name = `process.getBuiltinModule("node:url").fileURLToPath(${up})`;
  const folder = `process.getBuiltinModule("node:path").dirname(${name})`;
  return source
    .replaceAll(/\bimport\.meta\.url\b/g, `${up}.href`)
    .replaceAll(/\bimport\.meta\.filename\b/g, name)
    .replaceAll(/\bimport\.meta\.dirname\b/g, folder);
}

const nodeOptions = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node26",
  packages: "external",
  jsx: "automatic",
  sourcemap: true,
  logLevel: "silent",
  absWorkingDir: root,
  plugins: [sourcePlaces],
};

/** Its helper process would otherwise stay as long as we do, which is as long as the site serves. */
async function withEsbuild(work) {
  const esbuild = await import("esbuild");
  try {
    await work(esbuild);
  } catch (error) {
    if (!error.errors) throw error;
    const lines = error.errors.map(
      ({ text, location }) => `  ${location ? `${location.file}:${location.line}: ` : ""}${text}`,
    );
    throw new Stop(`The build failed:\n${lines.join("\n")}`);
  } finally {
    await esbuild.stop();
  }
}

/** Changes when any source, the lock file or the build itself changes: names, sizes and times. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const path of [
    ...files(join(root, "src")),
    ...files(join(root, "bin")),
    join(root, "package-lock.json"),
  ]) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        !/\.test\.tsx?$/.test(entry.name) &&
        !basename(entry.name).startsWith("."),
    )
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
