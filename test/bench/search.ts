// node test/bench/search.ts [records] [engine …]: our search engine and others on the same records.
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bruteForce } from "./search-brute.ts";
import { openPeers } from "./search-peers.ts";
import { queries } from "./search-queries.ts";
import type { BenchQuery } from "./search-queries.ts";
import { printFigures } from "./search-report.ts";
import type { PeerFigures, PeerOrder } from "./search-run-peer.ts";

const CHECKED_OF_EACH = 3;
const [records = 1_000_000, ...named] = process.argv
  .slice(2)
  .map((word, i) => (i === 0 ? Number(word) : word));
const peers = named.length > 0 ? named.map(String) : Object.keys(openPeers);

/** A few queries of each kind, with and without scope, whose answers are compared with the truth. */
function checked(): BenchQuery[] {
  const all = [...queries(Number(records), false), ...queries(Number(records), true)];
  return all.filter((_, i) => i % 60 < CHECKED_OF_EACH);
}

/** Each engine has a process of its own, so that memory can be told apart. */
async function run(order: PeerOrder): Promise<PeerFigures> {
  const child = fork(new URL("./search-run-peer.ts", import.meta.url), {
    serialization: "advanced",
    // What guards this process, when it is run by bin/run.mjs, would end that one at once.
    execArgv: [],
  });
  child.send(order);
  const [figures] = await once(child, "message");
  return figures;
}

const directory = mkdtempSync(join(tmpdir(), "bench-search-"));
try {
  const asked = checked();
  const expected = bruteForce(Number(records), asked);
  for (const peer of peers) {
    const figures = await run({
      peer,
      directory: join(directory, peer),
      records: Number(records),
      expected,
    });
    printFigures(figures, Number(records));
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}
