import type { DataField } from "../record.ts";

const noPartner = "00";
/** Occurrence numbers have two digits, or three in long records. */
const lastOccurrence = 999;

/** Numbers the linked fields of one record as MARC 21 does, and puts the other scripts into 880. */
export class VernacularLinks {
  private used = 0;

  /**
   * The fields made of one UNIMARC field, joined with those made of its alternatives. The first
   * alternative is the counterpart; more of them, and what only an alternative has, stand alone.
   */
  join(made: readonly DataField[], alternatives: readonly (readonly DataField[])[]): DataField[] {
    const [counterparts = [], ...rest] = alternatives;
    const open = [...counterparts];
    const joined = made.flatMap((field) => {
      const at = open.findIndex(({ tag }) => tag === field.tag);
      const other = at < 0 ? undefined : open.splice(at, 1)[0];
      return other ? this.pair(field, other) : [field];
    });
    return [...joined, ...[...open, ...rest.flat()].map((field) => to880(field, noPartner))];
  }

  private pair(field: DataField, other: DataField): DataField[] {
    this.used++;
    const occurrence = this.used > lastOccurrence ? noPartner : String(this.used).padStart(2, "0");
    return [linked(field, `880-${occurrence}`), to880(other, occurrence)];
  }
}

function to880(field: DataField, occurrence: string): DataField {
  return { ...linked(field, `${field.tag}-${occurrence}`), tag: "880" };
}

function linked(field: DataField, link: string): DataField {
  return { ...field, subfields: [{ code: "6", value: link }, ...field.subfields] };
}
