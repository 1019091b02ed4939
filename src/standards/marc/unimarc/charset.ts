import { isDataField, type MarcField, type MarcRecord } from "../record.ts";

const unicode = "50  ";
const charsetPosition = 26;

/** The record with Unicode declared as its character set in 100 $a positions 26 to 33. */
export function declareUnicode(record: MarcRecord): MarcRecord {
  return { ...record, fields: record.fields.map(declareIn100) };
}

function declareIn100(field: MarcField): MarcField {
  if (field.tag !== "100" || !isDataField(field)) return field;
  const subfields = field.subfields.map((part) =>
    part.code === "a" ? { code: "a", value: withUnicode(part.value) } : part,
  );
  return { ...field, subfields };
}

function withUnicode(value: string): string {
  const before = value.slice(0, charsetPosition).padEnd(charsetPosition, " ");
  return `${before}${unicode}    ${value.slice(charsetPosition + 8)}`.trimEnd();
}
