import {
  type MarcRecord,
  marcXmlEnd,
  marcXmlStart,
  type Warning,
  writeIso2709,
  writeMarcJson,
  writeMarcXml,
} from "#standards/marc";
import type { DemoLibrary } from "../consortium.ts";
import type { CataloguedRecord } from "./catalogue.ts";

type Target = DemoLibrary["catalogue"];

/** The catalogue in the format its library delivers. Throws when a record does not fit the format. */
export function encoded(library: DemoLibrary, records: readonly CataloguedRecord[]): Uint8Array {
  const parts = records.map(({ record, controlNumber }) =>
    writeOne(library.catalogue, record, `${library.code} ${controlNumber}`),
  );
  if (library.catalogue.format !== "marcxml") return Buffer.concat(parts);
  return Buffer.concat([Buffer.from(marcXmlStart), ...parts, Buffer.from(marcXmlEnd)]);
}

function writeOne(target: Target, record: MarcRecord, name: string): Uint8Array {
  switch (target.format) {
    case "iso2709":
      return iso2709(target, record, name);
    case "marcxml":
      return xml(record, name);
    case "marc-in-json":
      return Buffer.from(`${writeMarcJson(record)}\n`);
  }
}

function iso2709(target: Target, record: MarcRecord, name: string): Uint8Array {
  const written = writeIso2709(record, { charset: target.encoding });
  if (!written.ok) throw new Error(`${name}: ${written.reason.code}`);
  refuse(written.warnings, name);
  return written.bytes;
}

function xml(record: MarcRecord, name: string): Uint8Array {
  const written = writeMarcXml(record);
  refuse(written.warnings, name);
  return Buffer.from(written.xml);
}

/** Demo data is clean: what a writer would have to leave out is a fault of the data. */
function refuse(warnings: readonly Warning[], name: string): void {
  const [first] = warnings;
  if (first) throw new Error(`${name}: ${first.code} ${JSON.stringify(first.params)}`);
}
