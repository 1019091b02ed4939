import { chmodSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { layoutOf } from "../../src/kernel/db/embedded/layout.ts";
import { processesIn, waitUntil } from "../../src/kernel/db/embedded/processes.ts";
import { startEmbedded } from "../../src/kernel/db/embedded/start.ts";
import { recordedPostmaster } from "../../src/kernel/db/embedded/survivors.ts";
import { type Inserter, numbersTo, rowsOf, startInserter } from "./inserter.ts";

let folder = "";
let dataDir = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-kill-"));
  chmodSync(folder, 0o755);
  dataDir = join(folder, "postgres");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function serverProcesses(): number[] {
  const layout = layoutOf(realpathSync(dataDir));
  return processesIn(layout.cluster, recordedPostmaster(layout));
}

function kill(...pids: (number | undefined)[]) {
  for (const pid of pids) if (pid) process.kill(pid, "SIGKILL");
}

/** After a kill in the middle of inserting: starts again and expects every acknowledged row. */
async function expectNothingLost(inserter: Inserter) {
  const server = await startEmbedded({ dataDir });
  try {
    const rows = await rowsOf(server.ownerUrl);
    expect(rows.length).toBeGreaterThanOrEqual(inserter.last());
    expect(rows).toEqual(numbersTo(rows.length));
  } finally {
    await server.stop();
  }
}

const victims: [string, (inserter: Inserter) => (number | undefined)[]][] = [
  ["everything at once", (inserter) => [inserter.process.pid, ...serverProcesses()]],
  ["the parent, started again at once", (inserter) => [inserter.process.pid]],
  ["the postmaster while its backends live on", () => [recordedPostmaster(layoutOf(dataDir))]],
];

test.each(victims)("kill -9 of %s loses no acknowledged row", async (_, choose) => {
  const inserter = startInserter(dataDir);
  await inserter.more(300);
  const gone = once(inserter.process, "exit");
  kill(...choose(inserter));
  if (inserter.process.exitCode === null) inserter.process.kill("SIGKILL");
  await gone;
  await expectNothingLost(inserter);
});

test("a server whose parent was killed ends by itself", async () => {
  const inserter = startInserter(dataDir);
  await inserter.more(1);
  expect(serverProcesses().length).toBeGreaterThan(1);
  inserter.process.kill("SIGKILL");
  expect(await waitUntil(() => serverProcesses().length === 0, 10_000)).toBe(true);
});
