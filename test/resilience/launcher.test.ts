import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, expect, test } from "vitest";
import { isAlive, waitUntil } from "../../src/kernel/db/embedded/processes.ts";

type Launched = {
  readonly launcher: ChildProcess;
  readonly lines: string[];
  /** Process id of the program that was launched. */
  readonly pid: () => number;
};

const started: Launched[] = [];
afterEach(() => {
  for (const { launcher, pid } of started.splice(0))
    for (const id of [launcher.pid, pid()]) if (id && isAlive(id)) process.kill(id, "SIGKILL");
});

async function start({ shell = false, parameters = "" } = {}): Promise<Launched> {
  const script = join(import.meta.dirname, "programs", "launching.mjs");
  const command = shell
    ? ["/bin/sh", "-c", `"${process.execPath}" "${script}"; exit $?`]
    : [process.execPath, script, parameters];
  const [program = "", ...rest] = command;
  const launcher = spawn(program, rest, {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, npm_lifecycle_event: shell ? "start" : "" },
  });
  const lines: string[] = [];
  createInterface(launcher.stdout).on("line", (line) => lines.push(line));
  const launched = { launcher, lines, pid: () => Number(lines[0]?.replace("up ", "")) };
  started.push(launched);
  await waitUntil(() => lines.length > 0 || launcher.exitCode !== null, 20_000);
  return launched;
}

test("Ctrl-C, sent by the terminal and by npm, arrives once; the exit code is passed on", async () => {
  const { launcher, lines } = await start();
  launcher.kill("SIGINT");
  launcher.kill("SIGINT");
  const [code] = await once(launcher, "close");
  expect(lines.slice(1)).toEqual(["got SIGINT"]);
  expect(code).toBe(3);
});

test("a program that ends by itself gives its exit code", async () => {
  const { launcher } = await start({ parameters: "7" });
  expect(launcher.exitCode).toBe(7);
});

test("a program killed by a signal is reported as killed", async () => {
  const { launcher, pid } = await start();
  process.kill(pid(), "SIGKILL");
  expect(await once(launcher, "close")).toEqual([null, "SIGKILL"]);
});

test("kill -9 of the launcher ends the program in its orderly way", async () => {
  const { launcher, lines, pid } = await start();
  launcher.kill("SIGKILL");
  expect(await waitUntil(() => lines.includes("got SIGTERM"), 5_000)).toBe(true);
  expect(await waitUntil(() => !isAlive(pid()), 5_000)).toBe(true);
});

test("kill -9 of npm's shell ends launcher and program in their orderly way", async () => {
  const { launcher, lines, pid } = await start({ shell: true });
  launcher.kill("SIGKILL");
  expect(await waitUntil(() => lines.includes("got SIGTERM"), 5_000)).toBe(true);
  expect(await waitUntil(() => !isAlive(pid()), 5_000)).toBe(true);
});
