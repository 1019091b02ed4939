import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { packageRoot } from "#kernel/config";

/** Starts the product in a process of its own, and waits until it is open. @throws with what it said where it ends */
export async function startProgram(env: Record<string, string>): Promise<ChildProcess> {
  const program = spawn(process.execPath, [join(packageRoot, "bin/commonshelf.mjs"), "start"], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that the launcher's child dies with it.
    detached: true,
  });
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes("is open at")) resolve();
    };
    program.stdout?.on("data", hear);
    program.stderr?.on("data", hear);
    program.once("exit", () => reject(new Error(`the program did not start:\n${said}`)));
  });
  return program;
}

/** Ends it with all that it has started. */
export async function endProgram(
  program: ChildProcess,
  signal: "SIGKILL" | "SIGTERM",
): Promise<void> {
  if (program.exitCode !== null || program.pid === undefined) return;
  const gone = once(program, "exit");
  process.kill(-program.pid, signal);
  await gone;
}
