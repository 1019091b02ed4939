import { readdirSync } from "node:fs";
import { join } from "node:path";
import { modules, root } from "./paths.mjs";

/**
 * The steps of `npm run check`. Steps of one lane run one after the other, lanes at the same time:
 * reading the code needs one processor, the tests keep the other busy.
 * `run` is a program of node_modules/.bin, or a script of ours, and its arguments.
 */
export const steps = [
  { name: "format", lane: "code", run: ["oxfmt", "--check", "."] },
  { name: "lint", lane: "code", run: ["oxlint", "--type-aware", "--quiet"] },
  { name: "types", lane: "code", run: ["tsc", "--project", "."] },
  { name: "dead code", lane: "code", run: ["knip", "--no-progress", "--no-config-hints"] },
  // Each migration runs in a transaction whose timeouts the runner sets, where no index can be made
  // concurrently, so these rules say nothing; small numbers are chosen where small numbers are meant.
  {
    name: "migrations",
    lane: "code",
    run: [
      "squawk",
      "--assume-in-transaction",
      "--pg-version=15",
      "--exclude=require-concurrent-index-creation,require-lock-timeout,require-statement-timeout,prefer-bigint-over-int,prefer-bigint-over-smallint",
      ...migrations(),
    ],
  },
  { name: "graph", lane: "tests", run: ["bin/test.mjs", "architecture"] },
  { name: "unit", lane: "tests", run: ["bin/test.mjs", "unit", "--since-passed"] },
  { name: "integration", lane: "tests", run: ["bin/test.mjs", "integration", "--since-passed"] },
  { name: "smoke", lane: "tests", run: ["bin/test.mjs", "journeys", "smoke"] },
];

function migrations() {
  return readdirSync(join(root, "src"), { recursive: true })
    .filter((path) => /[\\/]migrations[\\/][^\\/]+\.sql$/.test(path))
    .map((path) => join("src", path))
    .sort();
}

/** The command line of a step: programs of npm packages are links to scripts or to binaries. */
export function commandOf({ run: [program, ...parameters] }) {
  if (program.endsWith(".mjs")) return [process.execPath, [join(root, program), ...parameters]];
  return [
    join(modules, ".bin", process.platform === "win32" ? `${program}.cmd` : program),
    parameters,
  ];
}
