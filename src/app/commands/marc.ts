import {
  type MarcRecord,
  marcXmlEnd,
  marcXmlStart,
  type ReadFailure,
  type ReadResult,
  type ReadSuccess,
  writeIso2709,
  writeMarcJson,
  writeMarcXml,
} from "#standards/marc";
import { type Command, needed, WrongUse } from "./command.ts";
import { readMarcFile } from "./marc-file.ts";
import { allowEarlyEnd, put } from "./standard-output.ts";

type Writer = {
  readonly start: string;
  readonly end: string;
  readonly write: (record: MarcRecord) => Uint8Array | string;
};

const writers: Readonly<Record<string, Writer>> = {
  jsonl: { start: "", end: "", write: (record) => `${writeMarcJson(record).trimEnd()}\n` },
  marcxml: { start: marcXmlStart, end: marcXmlEnd, write: (record) => writeMarcXml(record).xml },
  iso2709: { start: "", end: "", write: iso2709 },
};

export const marcCommand: Command = {
  name: "marc",
  summary:
    "Read MARC records of any format (- is standard input) and write them in another; needs no database.",
  usage: "FILE --to jsonl|marcxml|iso2709",
  examples: [
    "commonshelf marc old.mrc --to marcxml > new.xml",
    "commonshelf marc records.xml --to jsonl 2> findings.jsonl",
    "curl https://ils.example/all.mrc.gz | commonshelf marc - --to jsonl",
  ],
  words: 1,
  options: {
    to: { type: "string", value: "FORMAT", meaning: "jsonl, marcxml or iso2709 (UTF-8)." },
  },
  run: async (invocation) => {
    const [path] = invocation.words;
    const writer = writers[needed(invocation, "to")];
    if (!writer) throw new WrongUse(`--to is one of ${Object.keys(writers).join(", ")}.`);
    const results = readMarcFile(path);
    allowEarlyEnd();
    return convert(results, writer);
  },
};

async function convert(
  results: AsyncIterable<ReadResult>,
  { start, end, write }: Writer,
): Promise<number> {
  let failures = 0;
  await put(start);
  for await (const result of results) {
    const fault = result.ok ? await putRecord(result, write) : failureOf(result);
    if (result.ok) for (const warning of result.warnings) tell("warning", result.offset, warning);
    if (!fault) continue;
    failures += 1;
    tell("failure", result.offset, fault);
  }
  await put(end);
  return failures === 0 ? 0 : 1;
}

/** What was repaired or looks odd does not count for the exit code. */
function tell(severity: "failure" | "warning", offset: number, finding: object): void {
  process.stderr.write(`${JSON.stringify({ severity, offset, ...finding })}\n`);
}

function failureOf({ length, reason }: ReadFailure): object {
  return { length, ...reason };
}

/** Writes one record. @returns what to report when the format has no room for it. */
async function putRecord({ record }: ReadSuccess, write: Writer["write"]): Promise<object | null> {
  try {
    await put(write(record));
    return null;
  } catch (fault) {
    if (!(fault instanceof Unwritable)) throw fault;
    return { code: fault.message };
  }
}

class Unwritable extends Error {}

function iso2709(record: MarcRecord): Uint8Array {
  const written = writeIso2709(record);
  if (!written.ok) throw new Unwritable(written.reason.code);
  return written.bytes;
}
