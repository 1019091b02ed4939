import { globSync } from "node:fs";
import { mkdtemp, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageRoot } from "#kernel/config";
import { kernel, modules } from "../../architecture.ts";
import { type Cruise, cruise } from "./cruise.ts";
import { breaches } from "./fixtures.ts";

describe("the code", () => {
  let read: Cruise;
  beforeAll(async () => {
    read = await cruise(packageRoot);
  });

  test("keeps every rule", () => {
    expect(
      read.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ).toEqual([]);
  });

  test("was read whole: as many modules as there are files", () => {
    const files = globSync("src/**/*.{ts,tsx}", { cwd: packageRoot });
    const sources = new Set(read.modules.map(({ source }) => source));
    expect(files.filter((file) => !sources.has(file))).toEqual([]);
  });

  test("imports parts by names that resolve to their index", () => {
    const byName = read.modules.flatMap(({ dependencies }) =>
      dependencies.filter(({ module }) => module.startsWith("#")),
    );
    expect(byName.length).toBeGreaterThan(100);
    expect(
      byName.filter(
        ({ resolved, couldNotResolve }) =>
          couldNotResolve || !/index\.ts$|^test\/harness/.test(resolved),
      ),
    ).toEqual([]);
  });

  test("has a line in the graph for every part and module", () => {
    const onDisk = (folder: string) =>
      globSync(`src/${folder}/*/index.ts`, { cwd: packageRoot }).map(
        (file) => file.split("/")[2] ?? "",
      );
    expect(onDisk("kernel").filter((part) => !(part in kernel))).toEqual([]);
    expect(onDisk("modules").filter((part) => !(part in modules))).toEqual([]);
  });
});

describe("each rule catches what it forbids", () => {
  let folder = "";
  let caught: ReadonlySet<string>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "commonshelf-graph-"));
    await Promise.all(
      ["tsconfig.json", "node_modules"].map((name) =>
        symlink(join(packageRoot, name), join(folder, name)),
      ),
    );
    await writeFile(join(folder, "package.json"), '{"type":"module"}');
    for (const { from, to } of Object.values(breaches)) await writeBreach(folder, from, to);
    await writeFile(join(folder, "src/ui/ring-b.ts"), 'export * from "./ring-a.ts";\n');
    const read = await cruise(folder);
    caught = new Set(read.summary.violations.map(({ rule }) => rule.name));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(Object.keys(breaches))("%s", (rule) => {
    expect(caught).toContain(rule);
  });

  test("and every rule has a breach to catch", async () => {
    const { default: config } = (await import("../../.dependency-cruiser.mjs")) as {
      default: { forbidden: { name: string }[] };
    };
    const untested = config.forbidden.map(({ name }) => name).filter((name) => !(name in breaches));
    expect(untested).toEqual([]);
  });
});

async function writeBreach(folder: string, from: string, to: string): Promise<void> {
  const target = to.startsWith("node:") ? to : join(folder, to);
  await mkdir(dirname(join(folder, from)), { recursive: true });
  const specifier = to.startsWith("node:")
    ? to
    : `./${relative(dirname(join(folder, from)), target)}`;
  await writeFile(join(folder, from), `import "${specifier}";\n`);
  if (to.startsWith("node:")) return;
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, "export {};\n", { flag: "a" });
}
