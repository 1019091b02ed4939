import { dataFields, type DataField, type MarcRecord, subfields } from "../record.ts";
import { unimarcToMarc21 } from "../unimarc/convert.ts";
import { isUnimarc } from "../unimarc/detect.ts";
import { plainText } from "./punctuation.ts";

/** One copy as the record tells of it. What the record does not say is absent. */
export interface Holding {
  readonly library?: string;
  readonly branch?: string;
  readonly shelving?: string;
  readonly callNumber?: string;
  readonly barcode?: string;
  readonly note?: string;
  readonly status?: string;
  /** Volume or part, for things in several. */
  readonly part?: string;
}

/** In which field and subfields a library keeps its copies. Several codes are joined in this order. */
export interface HoldingsMapping {
  readonly tag: string;
  readonly subfields: Readonly<Partial<Record<keyof Holding, string>>>;
}

/** MARC 21 field 852 as most systems write it, with loan note in $z and status in $y. */
export const holdingsIn852: HoldingsMapping = {
  tag: "852",
  subfields: {
    library: "a",
    branch: "b",
    shelving: "c",
    callNumber: "khijm",
    barcode: "p",
    note: "z",
    status: "y",
    part: "3",
  },
};

/**
 * The copies of a record, in record order. Without a mapping they are sought in 852, and for UNIMARC
 * also in 930 and 995; a mapping names fields as the record itself has them.
 */
export function describeHoldings(found: MarcRecord, mapping?: HoldingsMapping): Holding[] {
  const record = mapping === undefined && isUnimarc(found) ? unimarcToMarc21(found) : found;
  return holdingsOf(record, mapping ?? holdingsIn852);
}

function holdingsOf(record: MarcRecord, mapping: HoldingsMapping): Holding[] {
  return dataFields(record, mapping.tag).map((field) => holdingOf(field, mapping));
}

function holdingOf(field: DataField, mapping: HoldingsMapping): Holding {
  const entries = Object.entries(mapping.subfields)
    .map(([name, codes]) => [name, plainText(subfields(field, codes).join(" "))] as const)
    .filter(([, text]) => text !== "");
  return Object.fromEntries(entries);
}
