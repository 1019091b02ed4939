import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { node26 } from "./node26.mjs";
import { build, root, Stop } from "./paths.mjs";

/** npm passes Ctrl-C on to us although the terminal has sent it too. */
const echo = 500;

/**
 * Runs a script under Node 26, with these flags more, and resolves with its exit code. Signals are
 * passed on once; when we die without a chance to say so, guard.mjs in the child notices and ends it.
 */
export function launch(script, parameters, { cwd, env = {}, flags = [] } = {}) {
  const guard = pathToFileURL(join(root, "bin", "guard.mjs")).href;
  const child = spawn(
    node26(),
    ["--import", guard, "--enable-source-maps", ...flags, script, ...parameters],
    {
      // A process group of its own, so that Ctrl-C reaches it through us, once.
      detached: process.platform !== "win32",
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      cwd,
      env: {
        NODE_COMPILE_CACHE: join(build, "compile-cache"),
        ...process.env,
        ...env,
      },
    },
  );
  const stopWatching = [passSignals(child), watchAncestors(child)];
  return new Promise((resolve, reject) => {
    child.once("error", (error) =>
      reject(new Stop(`Node 26 could not be started: ${error.message}`)),
    );
    child.once("exit", (code, signal) => {
      for (const stop of stopWatching) stop();
      if (signal) process.kill(process.pid, signal);
      resolve(code ?? 1);
    });
  });
}

function passSignals(child) {
  const last = new Map();
  const pass = (signal) => {
    const now = performance.now();
    if (now - (last.get(signal) ?? Number.NEGATIVE_INFINITY) > echo) child.kill(signal);
    last.set(signal, now);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, pass);
  return () => {
    for (const signal of signals) process.off(signal, pass);
  };
}

/** Under npm nobody else can stop us: when npm or its shell was killed, the child is asked to end. */
function watchAncestors(child) {
  if (!process.env.npm_lifecycle_event) return () => undefined;
  const before = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(timer);
    child.kill("SIGTERM");
  }, 500);
  return () => clearInterval(timer);
}

/** Our parent, and its parent when it is only the shell that npm puts in between. */
function ancestors() {
  const parent = statusOf(process.ppid);
  return parent?.shell ? `${process.ppid} ${parent.ppid}` : `${process.ppid}`;
}

function statusOf(pid) {
  try {
    // proc_pid_stat(5): pid (command) state ppid …
    const [, command, ppid] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8"));
    return { shell: /^(ba|da|a|z|k)?sh$/.test(command), ppid };
  } catch {
    return undefined;
  }
}
