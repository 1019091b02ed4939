import type { ControlField, DataField, MarcField, MarcRecord, Subfield } from "#standards/marc";

/** A subfield as written in the source of this folder; an absent value leaves the subfield out. */
export type Part = readonly [code: string, value: string | null | undefined];

export function control(tag: string, value: string): ControlField {
  return { tag, value };
}

/** A data field; `indicators` are two characters. Parts without a value are left out. */
export function data(tag: string, indicators: string, parts: readonly Part[]): DataField {
  const subfields = parts.flatMap(([code, value]): Subfield[] =>
    value ? [{ code, value: value.normalize("NFC") }] : [],
  );
  return { tag, ind1: indicators[0] ?? " ", ind2: indicators[1] ?? " ", subfields };
}

/** A record with its fields in the order of their tags; fields of one tag keep the order given. */
export function record(leader: string, fields: readonly MarcField[]): MarcRecord {
  return {
    leader,
    fields: fields.toSorted((a, b) => (a.tag < b.tag ? -1 : a.tag > b.tag ? 1 : 0)),
  };
}

/** Adds a final full stop unless the text already ends a sentence or with a hyphen (open dates). */
export function stopped(text: string): string {
  return /[.!?)\]。-]$/u.test(text) ? text : `${text}.`;
}
