/**
 * Reading MARC: our reader against `yaz-marcdump -o json` (Debian package yaz) on the same files, in
 * alternation, so that both meet the same load of the machine. `node test/bench/marc.ts [megabytes]`.
 */
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  createReadStream,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describeRecord, Iso2709Reader, readMarcBatches, toJsonRecord } from "#standards/marc";
import { isInstalled } from "#test/installed";
import { markdownTable } from "./table.ts";

const fixtures = new URL("../../../shared/fixtures/", import.meta.url);
const rounds = 5;
const withYaz = isInstalled("yaz-marcdump");

type Row = Readonly<Record<string, string | number>>;

interface Sample {
  readonly name: string;
  /** What the ratio to yaz must be at least. */
  readonly aim: number;
  readonly seed: Buffer;
  readonly yaz: readonly string[];
}

function fixture(path: string): Buffer {
  const bytes = readFileSync(new URL(path, fixtures));
  return path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
}

function samples(): Sample[] {
  const libraries = readdirSync(new URL("ten-libraries/", fixtures)).filter((name) =>
    name.endsWith(".gz"),
  );
  const fromMarc8 = ["-f", "MARC-8", "-t", "UTF-8"];
  return [
    {
      name: "UTF-8, ten libraries",
      aim: 1.2,
      seed: Buffer.concat(libraries.map((name) => fixture(`ten-libraries/${name}`))),
      yaz: [],
    },
    { name: "UTF-8, concerto", aim: 1.2, seed: fixture("concerto/rpls.mrc"), yaz: [] },
    { name: "MARC-8, jazz", aim: 0.8, seed: fixture("marc/jazz_1k.mrc"), yaz: fromMarc8 },
    { name: "MARC-8, Hebrew", aim: 0.8, seed: fixture("marc/hebrew.marc"), yaz: fromMarc8 },
  ];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function timeOurs(file: string): Promise<{ seconds: number; records: number }> {
  const start = performance.now();
  let records = 0;
  for await (const results of readMarcBatches(createReadStream(file, { highWaterMark: 1 << 18 }))) {
    for (const result of results) if (result.ok) records++;
  }
  return { seconds: (performance.now() - start) / 1000, records };
}

function timeYaz(file: string, options: readonly string[]): number {
  const start = performance.now();
  spawnSync("yaz-marcdump", [...options, "-o", "json", file], {
    stdio: ["ignore", "ignore", "ignore"],
  });
  return (performance.now() - start) / 1000;
}

async function compare(sample: Sample, folder: string, megabytes: number): Promise<Row> {
  const file = join(folder, "sample.mrc");
  writeFileSync(file, "");
  for (let size = 0; size < megabytes * 1e6; size += sample.seed.length)
    appendFileSync(file, sample.seed);
  const [ours, theirs]: [number[], number[]] = [[], []];
  let records = 0;
  for (let round = 0; round < rounds; round++) {
    const run = await timeOurs(file);
    records = run.records;
    ours.push(run.seconds);
    if (withYaz) theirs.push(timeYaz(file, sample.yaz));
  }
  const ratio = median(theirs) / median(ours);
  return {
    file: sample.name,
    records,
    "ours, records/s": Math.round(records / median(ours)),
    "yaz, records/s": withYaz ? Math.round(records / median(theirs)) : "not installed",
    ratio: withYaz ? Number(ratio.toFixed(2)) : "",
    "aim, at least": sample.aim,
    "peak RSS, MB": Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** What else the import of a record costs. */
function timeSteps(seed: Buffer): Row[] {
  const reader = new Iso2709Reader();
  const results = [...reader.push(seed), ...reader.end()];
  const records = results.flatMap((result) => (result.ok ? [result.record] : []));
  const steps = {
    describeRecord,
    "JSON.stringify": (record: (typeof records)[number]) => JSON.stringify(toJsonRecord(record)),
  };
  return Object.entries(steps).map(([step, run]) => {
    const seconds = Array.from({ length: rounds }, () => {
      const start = performance.now();
      for (const record of records) run(record);
      return (performance.now() - start) / 1000;
    });
    return { step, "records/s": Math.round(records.length / median(seconds)) };
  });
}

const folder = mkdtempSync(join(tmpdir(), "marc-bench-"));
try {
  const rows: Row[] = [];
  for (const sample of samples()) {
    rows.push(await compare(sample, folder, Number(process.argv[2] ?? 60)));
  }
  console.log(`${markdownTable(rows)}\n`);
  console.log(markdownTable(timeSteps(samples()[0]?.seed ?? Buffer.alloc(0))));
} finally {
  rmSync(folder, { recursive: true });
}
