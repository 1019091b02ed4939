// Changes an index as fast as it can until it is killed, and writes each position that was acknowledged.
import { writeSync } from "node:fs";
import { ThreadedEngine } from "../threads/threaded-engine.ts";
import { checkSchemas } from "../validate.ts";
import { changesAt, corpusAt } from "./history.ts";
import { schemas, stream } from "./library.ts";

const STDOUT = 1;
const STDERR = 2;
const REBUILD_EVERY = 25;

const [directory = "."] = process.argv.slice(2);
const limits = { journalBytes: 4000, leastMerged: 1 };
const report = (problem: string): number => writeSync(STDERR, problem);
const options = { directory, schemas: checkSchemas(schemas), report, limits };
const engine = await ThreadedEngine.open(options, 1);

function rebuild(position: number): Promise<void> {
  return engine.rebuild(stream([...corpusAt(position).values()]), BigInt(position));
}

if (engine.position() === null) await rebuild(0);
let rebuilding: Promise<void> | null = null;
for (let position = Number(engine.position()) + 1; ; position++) {
  await engine.apply(changesAt(position), BigInt(position));
  writeSync(STDOUT, `${position}\n`);
  if (position % REBUILD_EVERY === 0 && rebuilding === null) {
    rebuilding = rebuild(position).finally(() => {
      rebuilding = null;
    });
  }
}
