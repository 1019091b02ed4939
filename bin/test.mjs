// npm test [unit|integration|conformance|resilience|journeys|architecture …] [arguments of vitest]
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { launch } from "./launch.mjs";
import { build, main, modules, root } from "./paths.mjs";

const kinds = new Set([
  "unit",
  "integration",
  "conformance",
  "resilience",
  "journeys",
  "architecture",
]);

await main(async (parameters) => {
  await ensureInstalled({ development: true });
  if (needsBuild(parameters)) await ensureBuilt();
  const results = join(build, "test-results", `${process.pid}.json`);
  mkdirSync(join(build, "test-results"), { recursive: true });
  const code = await launch(
    join(modules, "vitest", "vitest.mjs"),
    vitestArguments(parameters, results),
    { cwd: root },
  );
  const { passed, failed, skipped } = count(results, code);
  rmSync(results, { force: true });
  process.stdout.write(
    `\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`,
  );
  return code;
});

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
