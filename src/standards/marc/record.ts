/** A field whose content is one string (MARC 21 tags 001 to 009). */
export interface ControlField {
  readonly tag: string;
  readonly value: string;
}

/** One coded part of a data field. */
export interface Subfield {
  readonly code: string;
  readonly value: string;
}

/** A field with two indicators and coded subfields (tags 010 to 999, and local tags with letters). */
export interface DataField {
  readonly tag: string;
  readonly ind1: string;
  readonly ind2: string;
  readonly subfields: readonly Subfield[];
}

export type MarcField = ControlField | DataField;

/** One record as read: the leader of 24 characters and the fields in their order. All text is NFC. */
export interface MarcRecord {
  readonly leader: string;
  readonly fields: readonly MarcField[];
}

/** Which family of tags a record uses. */
export type MarcSyntax = "marc21" | "unimarc";

export function isControlField(field: MarcField): field is ControlField {
  return "value" in field;
}

export function isDataField(field: MarcField): field is DataField {
  return "subfields" in field;
}

/** The value of the first control field with this tag. */
export function controlValue(record: MarcRecord, tag: string): string | undefined {
  for (const field of record.fields) {
    if (field.tag === tag && isControlField(field)) return field.value;
  }
  return undefined;
}

/** All data fields with one of these tags, in record order. */
export function dataFields(record: MarcRecord, ...tags: readonly string[]): DataField[] {
  const found: DataField[] = [];
  for (const field of record.fields) {
    if (isDataField(field) && tags.includes(field.tag)) found.push(field);
  }
  return found;
}

/** The first data field with this tag. */
export function firstField(record: MarcRecord, tag: string): DataField | undefined {
  for (const field of record.fields) {
    if (field.tag === tag && isDataField(field)) return field;
  }
  return undefined;
}

/** The first subfield whose code is one of the letters of `codes`. */
export function subfield(field: DataField | undefined, codes: string): string | undefined {
  return field?.subfields.find((part) => codes.includes(part.code))?.value;
}

/** The values of all subfields whose code is one of the letters of `codes`, in field order. */
export function subfields(field: DataField, codes: string): string[] {
  return field.subfields.filter((part) => codes.includes(part.code)).map((part) => part.value);
}

/** Character `at` of a fixed-length value, or a blank when the value is too short. */
export function position(value: string | undefined, at: number): string {
  return value?.[at] ?? " ";
}
