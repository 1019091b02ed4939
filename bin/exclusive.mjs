import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { build, say } from "./paths.mjs";

/** Lets one process at a time install or build; the others wait. A dead holder's lock is taken over. */
export async function exclusively(name, work) {
  mkdirSync(build, { recursive: true });
  const path = join(build, `${name}.lock`);
  for (let rounds = 0; !take(path); rounds += 1) {
    if (!holderLives(path)) rmSync(path, { force: true });
    else if (rounds === 0) say(`Waiting for another process to ${name} …`);
    await delay(100);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function holderLives(path) {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    // An empty file is being written at this moment.
    if (pid) process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
