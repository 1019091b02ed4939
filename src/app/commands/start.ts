import { openOwnDatabase } from "../database.ts";
import { type Deployment, openDeployment } from "../deployment.ts";
import { awaitsDemo, loadDemo } from "../demo/load.ts";
import { demoSignIns, demoSignInText } from "../demo/sign-ins.ts";
import { migrateAll } from "../migrate.ts";
import { modules } from "../modules.ts";
import { catchUp } from "../search/follow.ts";
import { startFollowing } from "../search/follower.ts";
import { closeDoors, type DoorState, openDoors } from "../listeners.ts";
import { startWork } from "../worker.ts";
import { awaitDatabase } from "./await-database.ts";
import type { Command, Invocation } from "./command.ts";
import { aborted, signalled } from "./signals.ts";
import { setUpLink, setUpText } from "./set-up-link.ts";
import { doorAddress, doorText, listen, mustBeFree, type Stoppable } from "./listen.ts";

/** A part that waits for something that is gone must not keep the rest from ending. */
const LONGEST_ENDING = 10_000;

export const startCommand: Command = {
  name: "start",
  summary: "Serve the platform: database, pages and jobs in one process.",
  usage: "",
  examples: [
    "npm start",
    "PORT=8080 commonshelf start",
    "COMMONSHELF_DEMO=no commonshelf start           # an empty network",
    "DATABASE_URL=postgres://… PROCESS=web commonshelf start",
  ],
  run: async (invocation) => {
    const stopping = signalled();
    const running: Stoppable[] = [];
    try {
      await serveUntilStopped(invocation, running, stopping);
      invocation.terminal.note("Stopping …");
      return 0;
    } finally {
      setTimeout(() => process.exit(1), LONGEST_ENDING).unref();
      for (const part of running) await part.stop();
    }
  },
};

/** Whatever is started is put in front of `running`, so that it ends before what it stands on. */
async function serveUntilStopped(
  invocation: Invocation,
  running: Stoppable[],
  stopping: AbortSignal,
): Promise<void> {
  const { config, terminal } = invocation;
  if (config.PROCESS !== "worker") await mustBeFree(config, modules);
  await awaitDatabase(config, terminal, stopping);
  if (stopping.aborted) return;
  const database = await openOwnDatabase(config, terminal.progress);
  running.unshift(database);
  terminal.progress("Bringing the database up to date");
  await migrateAll(database.ownerUrl, config);
  const deployment = await openDeployment({
    config,
    databaseUrl: database.url,
    searches: config.PROCESS !== "worker",
  });
  running.unshift({ stop: deployment.close });
  const first = await loadDemoIfEmpty(deployment, invocation, stopping);
  if (stopping.aborted) return;
  for (const begin of parts(deployment, database.ownerUrl, invocation))
    running.unshift(await begin());
  const doors = config.PROCESS === "worker" ? [] : await openDoors(deployment, modules);
  running.unshift({ stop: () => closeDoors(doors) });
  const setUp = config.PROCESS === "worker" ? null : await setUpLink(deployment);
  announce(invocation, { first, doors, setUp });
  await Promise.race([database.lost, aborted(stopping)]);
}

async function loadDemoIfEmpty(
  deployment: Deployment,
  { config, terminal }: Invocation,
  stopping: AbortSignal,
): Promise<boolean> {
  if (!config.COMMONSHELF_DEMO || !(await awaitsDemo(deployment))) return false;
  return loadDemo(deployment, terminal.progress, stopping);
}

/** What this process does, in the order in which it begins. */
function parts(
  deployment: Deployment,
  ownerUrl: string,
  { config, terminal }: Invocation,
): readonly (() => Stoppable | Promise<Stoppable>)[] {
  const work = () => startWork(ownerUrl, deployment, modules);
  // Nobody is let in before the shelf can be searched: an empty answer would be a lie.
  const follow = async () => {
    terminal.progress("Opening the shelf");
    await catchUp(deployment.following);
    return startFollowing(deployment.following, deployment.services.log);
  };
  const serve = () => listen(deployment);
  if (config.PROCESS === "worker") return [work];
  return config.PROCESS === "web" ? [follow, serve] : [work, follow, serve];
}

type Opened = {
  /** Whether the demo was loaded just now. */
  readonly first: boolean;
  readonly doors: readonly DoorState[];
  /** Where the first operator comes in. */
  readonly setUp: string | null;
};

function announce({ config, terminal }: Invocation, { first, doors, setUp }: Opened): void {
  const url = config.PROCESS === "worker" ? null : config.publicUrl.origin;
  const opened = url ? `Commonshelf is open at ${url}` : "Commonshelf takes jobs";
  const loaded = first ? "The demo consortium is loaded. " : "";
  const signIns = config.COMMONSHELF_DEMO && url ? `\n${demoSignInText()}\n` : "";
  const others = doors.map((door) => `${doorText(door)}\n`).join("");
  const way = setUp ? `\n${setUpText(setUp)}\n` : "";
  terminal.result(`\n${loaded}${opened}\n${others}${signIns}${way}\nStop it with Ctrl-C.`, {
    url,
    setUp,
    process: config.PROCESS,
    doors: Object.fromEntries(doors.map((door) => [door.listener.name, doorAddress(door)])),
    demo: config.COMMONSHELF_DEMO ? demoSignIns() : null,
  });
}
