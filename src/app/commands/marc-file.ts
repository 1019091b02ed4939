import { createReadStream, existsSync, statSync } from "node:fs";
import { createGunzip } from "node:zlib";
import { type ReadFailure, type ReadResult, readMarc } from "#standards/marc";
import { CannotDo, WrongUse } from "./command.ts";

/**
 * The records of a file of any MARC format, also gzipped, failures in their places.
 * @throws WrongUse when no file is named, CannotDo when there is none.
 */
export function readMarcFile(path: string | undefined): AsyncIterable<ReadResult> {
  if (!path) throw new WrongUse("Which file?");
  if (!existsSync(path)) throw new CannotDo(`No such file: ${path}`);
  if (statSync(path).isDirectory()) throw new CannotDo(`${path} is a folder: name a file in it.`);
  const file = createReadStream(path);
  return readMarc(path.endsWith(".gz") ? file.pipe(createGunzip()) : file);
}

/** Tells of a record that could not be read, as a line of JSON on standard error. */
export function tellFailure({ offset, length, reason }: ReadFailure): void {
  process.stderr.write(`${JSON.stringify({ offset, length, ...reason })}\n`);
}
