import { type MarcRecord, writeIso2709 } from "#standards/marc";
import { type External, externalOf, recordSyntaxes } from "#standards/z3950";

/** What a list of hits needs: the control fields, numbers, names, title, edition and imprint. */
const BRIEF = /^(?:00\d|010|02[0-4]|035|1\d\d|245|250|26[04]|300|880)$/;

/** The element set "B" of a record. */
export function briefly(record: MarcRecord): MarcRecord {
  return { ...record, fields: record.fields.filter(({ tag }) => BRIEF.test(tag)) };
}

/** The record without its copies. */
export function withoutCopies(record: MarcRecord): MarcRecord {
  return { ...record, fields: record.fields.filter(({ tag }) => tag !== "852") };
}

/**
 * A record in ISO 2709, in UTF-8, as leader/09 says. Where there is no room for all copies, which is
 * so with some hundreds of them, the last ones are left out; null when it has no room even so.
 */
export function marcRecord(record: MarcRecord): External | null {
  const whole = writeIso2709(record);
  const written = whole.ok ? whole : writeIso2709(fewerCopies(record));
  return written.ok ? externalOf({ marc: written.bytes, syntax: recordSyntaxes.marc21 }) : null;
}

const ROOM_FOR_COPIES = 40_000;

/** As many copies as take half of what a record may have. */
function fewerCopies(record: MarcRecord): MarcRecord {
  let room = ROOM_FOR_COPIES;
  const fields = record.fields.filter((field) => {
    if (field.tag !== "852") return true;
    room -= JSON.stringify(field).length;
    return room > 0;
  });
  return { ...record, fields };
}
