import { marcXmlEnd, marcXmlStart, writeIso2709, writeMarcXml } from "#standards/marc";
import { exportRecords } from "../../actions/records/export-records.ts";
import type { Desk } from "./desk.ts";

/** A library's records as one MARCXML document. */
export async function* recordsAsMarcXml(act: Desk["act"]): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(marcXmlStart);
  for await (const record of exportRecords(act)) yield encoder.encode(writeMarcXml(record).xml);
  yield encoder.encode(marcXmlEnd);
}

/** A library's records one after the other; those for which ISO 2709 has no room are left out. */
export async function* recordsAsIso2709(act: Desk["act"]): AsyncGenerator<Uint8Array> {
  for await (const record of exportRecords(act)) {
    const written = writeIso2709(record);
    if (written.ok) yield new Uint8Array(written.bytes);
  }
}
