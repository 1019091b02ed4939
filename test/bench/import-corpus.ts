import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, readdirSync, readFileSync, type WriteStream } from "node:fs";
import { join } from "node:path";
import { gunzipSync, inflateRawSync } from "node:zlib";
import { packageRoot } from "#kernel/config";
import {
  type DataField,
  isDataField,
  Iso2709Reader,
  type MarcField,
  type MarcRecord,
  writeIso2709,
} from "#standards/marc";
import type { Stage } from "./import-stage.ts";

/** Asks this script, run again by itself, to write the corpus. */
export const WRITE = "--write-corpus";
const fixtures = join(packageRoot, "../shared/fixtures");

/** A library's file of generated records. */
export type CorpusFile = { readonly code: string; readonly path: string; readonly records: number };

/** What to write: `size` records under `folder`, in one file or in one for each library. */
export type CorpusRequest = {
  readonly folder: string;
  readonly size: number;
  readonly seed: number;
  readonly one: boolean;
};

/** What was written, and how fast it is read. */
export type WrittenCorpus = {
  readonly files: readonly CorpusFile[];
  readonly stages: readonly Stage[];
};

type Base = { readonly code: string; readonly records: readonly MarcRecord[] };

/**
 * Writes `size` records: those of the ten libraries as often as needed, each time with other words in
 * titles and names. A word is replaced by the same word wherever it stands in one round, so records
 * of one title stay records of one title and the truth is known. Every change is logged beside the
 * files; the same seed gives the same bytes.
 */
export async function writeCorpus(
  folder: string,
  size: number,
  seed: number,
): Promise<{ readonly files: readonly CorpusFile[] }> {
  const libraries = readLibraries();
  const perRound = libraries.reduce((sum, { records }) => sum + records.length, 0);
  const words = vocabulary(libraries);
  const log = createWriteStream(join(folder, "changes.jsonl"));
  const files: CorpusFile[] = [];
  for (const library of libraries) {
    const wanted = Math.round((size * library.records.length) / perRound);
    const path = join(folder, `${library.code}.mrc`);
    await writeLibrary(
      library,
      wanted,
      path,
      (word, round) => another(words, word, round, seed),
      log,
    );
    files.push({ code: library.code, path, records: wanted });
  }
  await finished(log);
  return { files };
}

/** As `writeCorpus`, in a process of its own. */
export async function writeCorpusApart(request: CorpusRequest): Promise<WrittenCorpus> {
  const child = fork(process.argv[1] ?? "", [WRITE, JSON.stringify(request)]);
  const [result]: WrittenCorpus[] = await once(child, "message");
  if (!result) throw new Error("no corpus was written");
  return result;
}

function readLibraries(): readonly Base[] {
  const folder = join(fixtures, "ten-libraries");
  const names = readdirSync(folder).filter((name) => name.endsWith(".gz"));
  return names.map((name) => {
    const reader = new Iso2709Reader();
    const results = [...reader.push(gunzipSync(readFileSync(join(folder, name)))), ...reader.end()];
    const records = results.flatMap((result) => (result.ok ? [result.record] : []));
    return { code: name.replace(/\..*/, ""), records };
  });
}

type Replace = (word: string, round: number) => string;

async function writeLibrary(
  { records }: Base,
  wanted: number,
  path: string,
  replace: Replace,
  log: WriteStream,
): Promise<void> {
  const file = createWriteStream(path);
  for (let at = 0; at < wanted; at++) {
    const round = Math.floor(at / records.length);
    const base = records[at % records.length];
    if (!base) break;
    const { record, changes } = varied(base, round, replace);
    const written = writeIso2709(record);
    if (!written.ok)
      throw new Error(`a generated record cannot be written: ${written.reason.code}`);
    log.write(`${JSON.stringify({ path, round, changes })}\n`);
    if (!file.write(written.bytes)) await once(file, "drain");
  }
  await finished(file);
}

async function finished(stream: WriteStream): Promise<void> {
  stream.end();
  await once(stream, "close");
}

const CHANGED = new Map([
  ["245", "ab"],
  ["100", "a"],
  ["110", "a"],
  ["700", "a"],
  ["710", "a"],
]);

/** A record in another round: its number marked, words of title and names replaced. Round 0 is the original. */
function varied(base: MarcRecord, round: number, replace: Replace) {
  const changes: [string, string][] = [];
  const change = (word: string) => {
    const other = replace(word, round);
    if (other !== word) changes.push([word, other]);
    return other;
  };
  const fields = base.fields.map((field): MarcField => {
    if (!isDataField(field))
      return field.tag === "001" && round > 0
        ? { ...field, value: `${field.value}+${round}` }
        : field;
    const codes = CHANGED.get(field.tag);
    return codes === undefined || round === 0 ? field : reworded(field, codes, change);
  });
  return { record: { ...base, fields }, changes };
}

function reworded(field: DataField, codes: string, change: (word: string) => string): DataField {
  const subfields = field.subfields.map(({ code, value }) =>
    codes.includes(code) ? { code, value: value.replace(/[a-z]{4,}/g, change) } : { code, value },
  );
  return { ...field, subfields };
}

/** Lower-case words of the titles: what words are replaced by, so that the texture stays. */
function vocabulary(libraries: readonly Base[]): readonly string[] {
  const words = new Set<string>();
  for (const { records } of libraries)
    for (const { fields } of records)
      for (const field of fields)
        if (field.tag === "245" && isDataField(field))
          for (const { value } of field.subfields)
            for (const word of value.match(/[a-z]{5,}/g) ?? []) words.add(word);
  return [...words].sort();
}

function another(words: readonly string[], word: string, round: number, seed: number): string {
  const hash = createHash("sha1").update(`${seed} ${round} ${word}`).digest();
  return words[hash.readUInt32BE(0) % words.length] ?? word;
}

/**
 * Which true title a record is of, given `code control-number`: the labelled set states it in a field
 * of its own, and each round of the generator is a set of titles of its own.
 */
export function trueTitles(): (record: string) => string {
  const titles = new Map<string, string>();
  for (const line of unzipped(join(fixtures, "goldfinch/val.json.zip")).split("\n")) {
    const record = /"001": "([^"]+)"/.exec(line)?.[1];
    const title = /"CID": \{"subfields": \[\{"a": "([^"]+)"/.exec(line)?.[1];
    if (record !== undefined && title !== undefined) titles.set(record, title);
  }
  return (record) => {
    const [original = "", round = "0"] = record.slice(record.indexOf(" ") + 1).split("+");
    return `${titles.get(original) ?? original}+${round}`;
  };
}

/** The only file of a ZIP archive (APPNOTE 4.3.7: a local header, then the deflated bytes). */
function unzipped(path: string): string {
  const archive = readFileSync(path);
  const start = 30 + archive.readUInt16LE(26) + archive.readUInt16LE(28);
  return inflateRawSync(archive.subarray(start)).toString("utf8");
}
