// npm run check [step …]: everything that must hold before a change is shared, with its times.
import { spawn } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { node26 } from "./node26.mjs";
import { main, modules, root, Stop } from "./paths.mjs";
import { commandOf, steps } from "./steps.mjs";

await main(async (names) => {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0)
    throw new Stop(
      `No such step: ${unknown.join(", ")}. Steps: ${steps.map(({ name }) => name).join(", ")}`,
    );
  await ensureInstalled({ development: true });
  const began = performance.now();
  const chosen = steps.filter(({ name }) => names.length === 0 || names.includes(name));
  const lanes = [...new Set(chosen.map(({ lane }) => lane))];
  const running = lanes.map((lane) => runLane(chosen.filter((step) => step.lane === lane)));
  const results = (await Promise.all(running)).flat();
  table(results, (performance.now() - began) / 1000);
  return results.every(({ passed }) => passed) ? 0 : 1;
});

async function runLane(lane) {
  const results = [];
  for (const step of lane) results.push(await runStep(step));
  return results;
}

/** Output of steps at the same time would mix, so it is shown at the end of a step that failed. */
async function runStep(step) {
  const began = performance.now();
  const [program, parameters] = commandOf(step);
  const child = spawn(program, parameters, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32" && program.endsWith(".cmd"),
    env: {
      ...process.env,
      PATH: [dirname(node26()), join(modules, ".bin"), process.env.PATH].join(delimiter),
    },
  });
  const output = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => output.push(chunk));
  const how = await new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) =>
      resolve(code === 0 ? undefined : (signal ?? `exit ${code}`)),
    );
  });
  const seconds = (performance.now() - began) / 1000;
  if (how)
    process.stdout.write(`\n── ${step.name}: ${how} ${"─".repeat(40)}\n${Buffer.concat(output)}\n`);
  return { name: step.name, passed: how === undefined, seconds };
}

function table(results, total) {
  const rows = results.map(({ name, passed, seconds }) => [passed ? "✓" : "✗", name, seconds]);
  const failed = results.filter(({ passed }) => !passed).length;
  const lines = rows.map(
    ([mark, name, seconds]) => `${mark} ${name.padEnd(14)}${seconds.toFixed(1).padStart(7)} s`,
  );
  process.stdout.write(
    `\n${lines.join("\n")}\n  ${"total".padEnd(14)}${total.toFixed(1).padStart(7)} s\n`,
  );
  process.stdout.write(
    failed === 0 ? "\nEverything holds.\n" : `\n${failed} of ${results.length} steps failed.\n`,
  );
}
