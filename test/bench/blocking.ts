/**
 * How many records each record is compared with, and how many true pairs come to be compared at all:
 * `node bin/run.mjs test/bench/blocking.ts [records]`, over the corpus of the import benchmark.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeRecord, readMarc } from "#standards/marc";
import { CROWDED_FROM } from "../../src/modules/catalogue/model/matching/crowded.ts";
import { comparedOf } from "../../src/modules/catalogue/model/compared.ts";
import { idOf } from "../../src/modules/catalogue/model/matching/record-id.ts";
import {
  type CorpusFile,
  type CorpusRequest,
  trueTitles,
  WRITE,
  writeCorpusApart,
} from "./import-corpus.ts";
import { writeForParent } from "./import-write.ts";
import { markdownTable } from "./table.ts";

if (process.argv[2] === WRITE) {
  const request: CorpusRequest = JSON.parse(process.argv[3] ?? "");
  await writeForParent(request);
  process.exit();
}

const size = Number(process.argv[2] ?? 1_000_000);
/** Records whose candidates are told apart one by one. */
const SAMPLE = 20_000;
const folder = await mkdtemp(join(tmpdir(), "commonshelf-blocking-"));
try {
  const { files } = await writeCorpusApart({ folder, size, seed: 1, one: false });
  process.stdout.write(`${markdownTable([measured(await read(files))])}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

type Corpus = {
  /** Keys of each record, and the records of each key. */
  readonly keys: readonly (readonly string[])[];
  readonly blocks: ReadonlyMap<string, readonly number[]>;
  readonly truth: readonly string[];
};

async function read(files: readonly CorpusFile[]): Promise<Corpus> {
  const titleOf = trueTitles();
  const keys: (readonly string[])[] = [];
  const blocks = new Map<string, number[]>();
  const truth: string[] = [];
  for (const { code, path } of files)
    for await (const result of readMarc(createReadStream(path))) {
      if (!result.ok) continue;
      const compared = comparedOf(describeRecord(result.record));
      const place = keys.push(compared.keys) - 1;
      truth.push(titleOf(`${code} ${idOf(result.record)}`));
      for (const key of compared.keys) {
        const block = blocks.get(key);
        if (block) block.push(place);
        else blocks.set(key, [place]);
      }
      if (place % 100_000 === 0) process.stderr.write(`${place} records\n`);
    }
  return { keys, blocks, truth };
}

function measured({ keys, blocks, truth }: Corpus) {
  const step = Math.max(1, Math.floor(keys.length / SAMPLE));
  const counts: number[] = [];
  const titles = Map.groupBy(truth.keys(), (place) => truth[place]);
  let [pairs, found] = [0, 0];
  for (let place = 0; place < keys.length; place += step) {
    const candidates = candidatesOf(place, keys, blocks);
    counts.push(candidates.size);
    for (const other of titles.get(truth[place]) ?? []) {
      if (other === place) continue;
      pairs += 1;
      found += Number(candidates.has(other));
    }
  }
  counts.sort((a, b) => a - b);
  return {
    records: keys.length,
    "keys a record": keys.reduce((sum, own) => sum + own.length, 0) / keys.length,
    "candidates, mean": counts.reduce((sum, count) => sum + count, 0) / counts.length,
    "candidates, p99": counts[Math.floor(counts.length * 0.99)] ?? 0,
    "candidates, most": counts.at(-1) ?? 0,
    "true pairs compared": found / pairs,
    "crowded keys": [...blocks.values()].filter(({ length }) => length > CROWDED_FROM).length,
  };
}

function candidatesOf(
  place: number,
  keys: Corpus["keys"],
  blocks: Corpus["blocks"],
): ReadonlySet<number> {
  const candidates = new Set<number>();
  for (const key of keys[place] ?? []) {
    const block = blocks.get(key) ?? [];
    if (block.length > CROWDED_FROM) continue;
    for (const other of block) if (other !== place) candidates.add(other);
  }
  return candidates;
}
