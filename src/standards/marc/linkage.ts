import { type DataField, dataFields, type MarcRecord, subfield } from "./record.ts";

/** What subfield $6 says: the field at the other end, and the script there (MARC 21, Appendix A). */
export interface Linkage {
  readonly tag: string;
  /** "01" to "99"; "00" where there is no field at the other end. */
  readonly occurrence: string;
  readonly script?: string;
  readonly rightToLeft: boolean;
}

const linkage = /^(\d{3})-(\d{2,3})(?:\/([^/]*))?(\/r)?/;

/** Reads the $6 of a field, or nothing when there is none or it is malformed. */
export function linkageOf(field: DataField): Linkage | undefined {
  const match = linkage.exec(subfield(field, "6") ?? "");
  const [, tag, occurrence, script, direction] = match ?? [];
  if (tag === undefined || occurrence === undefined) return undefined;
  return { tag, occurrence, ...(script ? { script } : {}), rightToLeft: direction !== undefined };
}

/** A field and its counterpart in the original script, which stands in 880. */
export interface LinkedField {
  readonly field: DataField;
  readonly original?: DataField;
}

/** The counterparts of the fields of one record, found once and asked often. */
export class LinkedFields {
  private readonly record: MarcRecord;
  private readonly originals = new Map<string, DataField>();

  constructor(record: MarcRecord) {
    this.record = record;
    for (const field of dataFields(record, "880")) {
      const link = linkageOf(field);
      if (link && link.occurrence !== "00")
        this.originals.set(`${link.tag}-${link.occurrence}`, field);
    }
  }

  /** The 880 field that belongs to `field`. */
  originalOf(field: DataField): DataField | undefined {
    if (this.originals.size === 0) return undefined;
    const link = linkageOf(field);
    return link?.tag === "880" ? this.originals.get(`${field.tag}-${link.occurrence}`) : undefined;
  }

  /** The fields with one of these tags, each with its counterpart. */
  all(...tags: readonly string[]): LinkedField[] {
    return dataFields(this.record, ...tags).map((field) => this.pair(field));
  }

  first(tag: string): LinkedField | undefined {
    return this.all(tag)[0];
  }

  /** 880 fields for `tag` without a counterpart: text that exists in the original script alone. */
  unpaired(tag: string): DataField[] {
    return dataFields(this.record, "880").filter((field) => {
      const link = linkageOf(field);
      return link?.tag === tag && link.occurrence === "00";
    });
  }

  private pair(field: DataField): LinkedField {
    const original = this.originalOf(field);
    return original ? { field, original } : { field };
  }
}
