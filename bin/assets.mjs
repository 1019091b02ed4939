import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build, root } from "./paths.mjs";

const target = join(build, "public");
/** How long files of earlier builds stay, for pages that were loaded before. */
const keepMilliseconds = 7 * 24 * 3600 * 1000;

/**
 * Builds build/public: styles, custom elements, islands, fonts and pictures under content-hashed
 * names, .br and .gz beside what compresses, and manifest.json from source name to file name.
 */
export async function buildAssets(esbuild) {
  const results = await Promise.all([
    esbuild.build(styles()),
    esbuild.build(scripts()),
    esbuild.build(pictures()),
  ]);
  const outputs = results.flatMap(({ metafile }) => Object.entries(metafile.outputs));
  const files = outputs.map(([path]) => path.replace(/^build\/public\//, ""));
  await Promise.all(files.map(compress));
  writeManifest(Object.fromEntries(outputs.flatMap(manifestEntries)));
  removeOld(new Set(files));
}

const shared = {
  bundle: true,
  minify: true,
  metafile: true,
  outdir: target,
  absWorkingDir: root,
  logLevel: "silent",
  assetNames: "[name]-[hash]",
  loader: { ".woff2": "file", ".svg": "file", ".png": "file", ".webp": "file" },
};

/** One style sheet: the house's own, then every module's in the layer the house keeps for them. */
function styles() {
  const modules = glob("src/modules", (module) => `src/modules/${module}/web`, /\.css$/);
  const house = existsSync(join(root, "src/ui/css/index.css"))
    ? ['@import "./src/ui/css/index.css";']
    : [];
  const contents = [...house, ...modules.map((path) => `@import "./${path}" layer(modules);`)].join(
    "\n",
  );
  return {
    ...shared,
    stdin: { contents, loader: "css", resolveDir: root, sourcefile: "styles.css" },
    entryNames: "styles-[hash]",
    target: ["chrome120", "firefox121", "safari17.2"],
  };
}

/** Each custom element and island is a module of its own; what they share is split off. */
function scripts() {
  const elements = list("src/ui/elements", /(?<!\.test)\.tsx?$/);
  const islands = glob(
    "src/modules",
    (module) => `src/modules/${module}/web/islands`,
    /(?<!\.test)\.tsx?$/,
  );
  return {
    ...shared,
    entryPoints: [...elements, ...islands].map((path) => ({
      in: join(root, path),
      out: nameOf(path).replace(/\.js$/, ""),
    })),
    entryNames: "[dir]/[name]-[hash]",
    chunkNames: "shared/[name]-[hash]",
    format: "esm",
    splitting: true,
    jsx: "automatic",
    target: "es2023",
    define: { "process.env.NODE_ENV": '"production"' },
  };
}

/** Pictures, icons and fonts that pages name themselves. */
function pictures() {
  return {
    ...shared,
    bundle: false,
    entryPoints: list("src/ui/assets", /\.(svg|png|webp|ico|woff2)$/),
    entryNames: "[name]-[hash]",
    loader: { ".svg": "copy", ".png": "copy", ".webp": "copy", ".ico": "copy", ".woff2": "copy" },
  };
}

/** `elements/menu.js` for src/ui/elements/menu.ts, `catalogue/scan.js` for an island of the catalogue. */
function nameOf(path) {
  const script = path.replace(/\.tsx?$/, ".js");
  return script.replace(/^src\/ui\//, "").replace(/^src\/modules\/([^/]+)\/web\/islands\//, "$1/");
}

function manifestEntries([path, { entryPoint, inputs }]) {
  const file = path.replace(/^build\/public\//, "");
  if (/^styles-.*\.css$/.test(file)) return [["styles.css", file]];
  if (entryPoint) return [[nameOf(entryPoint), file]];
  const [source] = Object.keys(inputs);
  return /\.(woff2|svg|png|webp|ico)$/.test(file) && source ? [[basename(source), file]] : [];
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** A hashed name has one content, so what was compressed before stays. */
async function compress(file) {
  const path = join(target, file);
  if (!/\.(js|css|svg|json)$/.test(file) || existsSync(`${path}.br`)) return;
  const content = await readFile(path);
  await writeFile(`${path}.gz`, await gzipped(content, { level: 9 }));
  const quality = content.length > 400_000 ? 9 : 11;
  await writeFile(
    `${path}.br`,
    await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  );
}

/** Appears whole, since a server may read it at this moment. */
function writeManifest(entries) {
  const sorted = Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(join(target, "manifest.json.new"), `${JSON.stringify(sorted, undefined, 2)}\n`);
  renameSync(join(target, "manifest.json.new"), join(target, "manifest.json"));
}

function removeOld(current) {
  const oldest = Date.now() - keepMilliseconds;
  for (const entry of readdirSync(target, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const name = path.slice(target.length + 1).replace(/\.(br|gz)$/, "");
    if (!entry.isFile() || current.has(name) || name === "manifest.json") continue;
    if (statSync(path).mtimeMs < oldest) rmSync(path, { force: true });
  }
}

function glob(parent, folderOf, pattern) {
  const folders = existsSync(join(root, parent)) ? readdirSync(join(root, parent)).sort() : [];
  return folders.flatMap((name) => list(folderOf(name), pattern));
}

function list(folder, pattern) {
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder)).filter((name) => pattern.test(name));
  return names.sort().map((name) => `${folder}/${name}`);
}
