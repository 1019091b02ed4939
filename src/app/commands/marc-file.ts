import { createReadStream, existsSync, statSync } from "node:fs";
import { findingReason, unpack, UnreadablePacking } from "#modules/catalogue";
import { type ReadFailure, type ReadResult, readMarc } from "#standards/marc";
import { CannotDo, WrongUse } from "./command.ts";
import { STANDARD_INPUT, standardInput } from "./standard-input.ts";

/**
 * The records of a file of any MARC format (`-` is standard input), also gzipped, failures in their
 * places. Reading throws CannotDo where the packing is damaged.
 * @throws WrongUse when no file is named, CannotDo when there is none.
 */
export function readMarcFile(path: string | undefined): AsyncIterable<ReadResult> {
  if (!path) throw new WrongUse("Which file?");
  if (path === STANDARD_INPUT) return readMarc(unpacked(standardInput()));
  if (!existsSync(path)) throw new CannotDo(`No such file: ${path}`);
  if (statSync(path).isDirectory()) throw new CannotDo(`${path} is a folder: name a file in it.`);
  return readMarc(unpacked(createReadStream(path)));
}

/** The content; of a file that goes on behind it only a warning is told. */
async function* unpacked(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* unpack(source).chunks;
  } catch (fault) {
    if (!(fault instanceof UnreadablePacking)) throw fault;
    const { problem } = fault;
    if (problem.code !== "compression-trailing") throw new CannotDo(findingReason("en", problem));
    process.stderr.write(`${JSON.stringify({ severity: "warning", ...problem })}\n`);
  }
}

/** Tells of a record that could not be read, as a line of JSON on standard error. */
export function tellFailure({ offset, length, reason }: ReadFailure): void {
  process.stderr.write(`${JSON.stringify({ offset, length, ...reason })}\n`);
}
