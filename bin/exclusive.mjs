import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { build, say, Stop } from "./paths.mjs";

const NOT_OURS = new Set(["EACCES", "EPERM", "EROFS"]);

/** Lets one process at a time install or build; the others wait. A dead holder's lock is taken over. */
export async function exclusively(name, work) {
  const path = join(build, `${name}.lock`);
  for (let rounds = 0; !inOurFolder(() => take(path)); rounds += 1) {
    if (!holderLives(path)) inOurFolder(() => rmSync(path, { force: true }));
    else if (rounds === 0) say(`Waiting for another process to ${name} …`);
    await delay(100);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** A folder of another user is the usual reason why nothing can be made there. */
function inOurFolder(work) {
  try {
    return work();
  } catch (error) {
    if (!NOT_OURS.has(error.code)) throw error;
    throw new Stop(
      `This user may not write into ${build}, where something has to be made first. ` +
        "Start it once as the user whose folder it is, or give each user a copy of their own.",
    );
  }
}

function take(path) {
  try {
    mkdirSync(build, { recursive: true });
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
