// npm run bench -- [name …] [--size N] [--dry]: measures, prints, and keeps the figures in docs/benchmarks.md.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { packageRoot } from "#kernel/config";
import { isInstalled } from "#test/installed";
import { type Bench, benches } from "./run-benches.ts";
import { withFigures } from "./run-document.ts";
import { machine } from "./run-machine.ts";

const file = join(packageRoot, "docs/benchmarks.md");
const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { size: { type: "string" }, dry: { type: "boolean", default: false } },
});
const unknown = names.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  const known = benches.map(({ name }) => name).join(", ");
  console.error(`No such benchmark: ${unknown.join(", ")}. There are: ${known}`);
  process.exit(1);
}

let failed = 0;
for (const bench of benches.filter(({ name }) => names.length === 0 || names.includes(name))) {
  if (bench.fixtures && !existsSync(join(packageRoot, "../shared/fixtures"))) {
    console.error(`${bench.name}: left out, ../shared/fixtures is not there`);
    continue;
  }
  for (const peer of bench.peers ?? [])
    if (!isInstalled(peer.command))
      console.error(`${bench.name}: without ${peer.command} (Debian package ${peer.package})`);
  failed += (await run(bench)) ? 0 : 1;
}
process.exitCode = failed > 0 ? 1 : 0;

/** Runs one benchmark in a process of its own. @returns whether it came to its end. */
async function run(bench: Bench): Promise<boolean> {
  const sized = options.size === undefined ? [] : (bench.sized?.(Number(options.size)) ?? []);
  console.log(`\n# ${bench.title} (${bench.name})\n`);
  const began = performance.now();
  const printed = await output(bench, sized);
  const seconds = Math.round((performance.now() - began) / 1000);
  if (printed === null) {
    console.error(`${bench.name} failed after ${seconds} s; its earlier figures stay`);
    return false;
  }
  const command = ["npm run bench", ...(sized.length > 0 ? ["--"] : []), bench.name];
  const asked = sized.length > 0 ? [...command, "--size", String(options.size)] : command;
  const figures = `\`${asked.join(" ")}\`, ${seconds} s; ${machine()}.\n\n${printed}`;
  if (!options.dry) keep(bench, figures);
  return true;
}

/** What it prints, shown meanwhile; null when it fails. */
async function output({ file: script }: Bench, sized: readonly string[]): Promise<string | null> {
  const program = [join(packageRoot, "bin/run.mjs"), join("test/bench", script), ...sized];
  const child = spawn(process.execPath, program, {
    cwd: packageRoot,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
    process.stdout.write(text);
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  return code === 0 ? printed : null;
}

function keep(bench: Bench, figures: string): void {
  const before = existsSync(file) ? readFileSync(file, "utf8") : "# Measured speed and size\n";
  writeFileSync(file, withFigures(before, bench, figures));
}
