// npm test [unit|integration|conformance|resilience|journeys|architecture …] [arguments of vitest]
// With --since-passed (unit or integration) those that can reach no change since they passed are left out.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { launch } from "./launch.mjs";
import { build, main, modules, root } from "./paths.mjs";

const SINCE_PASSED = "--since-passed";
const kinds = new Set([
  "unit",
  "integration",
  "conformance",
  "resilience",
  "journeys",
  "architecture",
]);

await main(async (given) => {
  await ensureInstalled({ development: true });
  const { parameters, passed: remember } = await leftOut(given);
  if (parameters === null) return 0;
  if (needsBuild(parameters)) await ensureBuilt();
  const results = join(build, "test-results", `${process.pid}.json`);
  mkdirSync(join(build, "test-results"), { recursive: true });
  const code = await launch(
    join(modules, "vitest", "vitest.mjs"),
    vitestArguments(parameters, results),
    { cwd: root },
  );
  remember?.(passedIn(results));
  const { passed, failed, skipped } = count(results, code);
  rmSync(results, { force: true });
  process.stdout.write(
    `\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`,
  );
  return code;
});

/** The parameters with the files that must run, where only those are wanted; null: none has to. */
async function leftOut(given) {
  const parameters = given.filter((word) => word !== SINCE_PASSED);
  if (parameters.length === given.length) return { parameters };
  const { sincePassed } = await import("./reached.mjs");
  const [kind] = parameters;
  const { all, changed, passed } = await sincePassed(kind);
  process.stdout.write(`${kind}: ${changed.length} of ${all} files reach something that changed\n`);
  return { parameters: changed.length === 0 ? null : [kind, ...changed], passed };
}

/** Files of a run all of whose tests passed, or were skipped. */
function passedIn(results) {
  return read(results)
    .testResults.filter(({ status }) => status === "passed")
    .map(({ name }) => relative(root, name).replaceAll(sep, "/"));
}

/** Only these two start the product as a user does. */
function needsBuild(parameters) {
  const chosen = parameters.filter((word) => kinds.has(word));
  return chosen.length === 0 || chosen.includes("journeys") || chosen.includes("resilience");
}

function vitestArguments(parameters, results) {
  const projects = parameters
    .filter((word) => kinds.has(word))
    .flatMap((kind) => ["--project", kind]);
  const others = parameters.filter((word) => !kinds.has(word));
  return [
    "run",
    ...projects,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${results}`,
    ...others,
  ];
}

/** A file that could not be loaded counts as one failure, and so does a run that failed without a failing test. */
function count(results, code) {
  const {
    numPassedTests: passed,
    numFailedTests,
    numPendingTests,
    numTodoTests,
    testResults,
  } = read(results);
  const broken = testResults.filter(
    (file) =>
      file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
  );
  const failed = numFailedTests + broken.length;
  return {
    passed,
    failed: code === 0 ? failed : Math.max(failed, 1),
    skipped: numPendingTests + numTodoTests,
  };
}

function read(results) {
  try {
    return JSON.parse(readFileSync(results, "utf8"));
  } catch {
    return {
      numPassedTests: 0,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [],
    };
  }
}
