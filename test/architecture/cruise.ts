import { execFile } from "node:child_process";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { packageRoot } from "#kernel/config";

type Violation = {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
};
type Module = {
  readonly source: string;
  readonly dependencies: readonly {
    readonly module: string;
    readonly resolved: string;
    readonly couldNotResolve: boolean;
  }[];
};
export type Cruise = {
  readonly modules: readonly Module[];
  readonly summary: { readonly violations: readonly Violation[] };
};

/** Reads the import graph below `folder`/src with the rules of the house. */
export async function cruise(folder: string): Promise<Cruise> {
  const program = realpathSync(join(packageRoot, "node_modules/.bin/depcruise"));
  const hook = join(packageRoot, "test/architecture/typescript6.mjs");
  const config = join(packageRoot, ".dependency-cruiser.mjs");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", hook, program, "--config", config, "--output-type", "json", "src"],
    { cwd: folder, maxBuffer: 1 << 28 },
  ).catch((fault: { stdout: string }) => fault); // violations make it exit with their number
  return JSON.parse(stdout) as Cruise;
}
