import { isControlField, type MarcField, type MarcRecord } from "../record.ts";

/** The shape of a record in MARC-in-JSON. */
export interface JsonRecord {
  readonly leader: string;
  readonly fields: readonly Readonly<Record<string, string | JsonDataField>>[];
}

export interface JsonDataField {
  readonly ind1: string;
  readonly ind2: string;
  readonly subfields: readonly Readonly<Record<string, string>>[];
}

/** A record as a value that `JSON.stringify` turns into MARC-in-JSON. */
export function toJsonRecord(record: MarcRecord): JsonRecord {
  return { leader: record.leader, fields: record.fields.map(toJsonField) };
}

function toJsonField(field: MarcField): Record<string, string | JsonDataField> {
  if (isControlField(field)) return { [field.tag]: field.value };
  const { tag, ind1, ind2, subfields } = field;
  return {
    [tag]: { ind1, ind2, subfields: subfields.map(({ code, value }) => ({ [code]: value })) },
  };
}

/** Writes a record as one line of MARC-in-JSON, without the line end. */
export function writeMarcJson(record: MarcRecord): string {
  return JSON.stringify(toJsonRecord(record));
}
