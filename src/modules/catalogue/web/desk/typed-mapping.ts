import type { Form } from "#kernel/http";
import type { ItemMapping } from "../../model/copies/mapping.ts";

/** What a copy's subfields may say, in the order of the form. */
export const copyParts = [
  "branch",
  "shelving",
  "callNumber",
  "barcode",
  "status",
  "part",
  "note",
  "library",
] as const;
export type CopyPart = (typeof copyParts)[number];

/** A word of the library for a status, and what it means; empty where nobody has said. */
export type StatusRow = { readonly word: string; readonly status: string };

/** The mapping as the form has it: as typed, right or wrong. */
export type TypedMapping = {
  readonly own: boolean;
  readonly tag: string;
  readonly subfields: Readonly<Record<CopyPart, string>>;
  readonly rows: readonly StatusRow[];
  readonly unstated: string;
  /** Control number of the record to try it on; empty: the newest. */
  readonly sample: string;
};

const MOST_ROWS = 250;

/** A stored mapping as the form shows it. */
export function typedFrom({ holdings, statuses, unstated }: ItemMapping): TypedMapping {
  const part = (name: CopyPart) => holdings?.subfields[name] ?? "";
  return {
    own: holdings !== null,
    tag: holdings?.tag ?? "",
    subfields: subfieldsBy(part),
    rows: Object.entries(statuses).map(([word, status]) => ({ word, status })),
    unstated,
    sample: "",
  };
}

/** What was typed. */
export function typedIn(form: Form): TypedMapping {
  const numbers = Array.from({ length: MOST_ROWS }, (_, index) => index);
  return {
    own: form.text("where") === "own",
    tag: form.text("tag"),
    subfields: subfieldsBy((name) => form.text(`subfield-${name}`)),
    rows: numbers
      .filter((number) => `word-${number}` in form.values)
      .map((number) => ({
        word: form.text(`word-${number}`),
        status: form.text(`status-${number}`),
      })),
    unstated: form.text("unstated"),
    sample: form.text("sample"),
  };
}

function subfieldsBy(value: (name: CopyPart) => string): Readonly<Record<CopyPart, string>> {
  return {
    branch: value("branch"),
    shelving: value("shelving"),
    callNumber: value("callNumber"),
    barcode: value("barcode"),
    status: value("status"),
    part: value("part"),
    note: value("note"),
    library: value("library"),
  };
}

/** The mapping that was meant, to be checked by the action; rows without a word or a meaning say nothing. */
export function inputOf({ own, tag, subfields, rows, unstated }: TypedMapping) {
  const filled = Object.entries(subfields).filter(([, codes]) => codes !== "");
  const known = rows.filter(({ word, status }) => word !== "" && status !== "");
  return {
    holdings: own ? { tag, subfields: Object.fromEntries(filled) } : null,
    statuses: Object.fromEntries(known.map(({ word, status }) => [word, status])),
    unstated,
  };
}

/** Faults of an action by the form's fields, each with its code. */
export function mappingFaults(
  fields: Readonly<Record<string, string>>,
): Readonly<Record<string, MappingFault>> {
  return Object.fromEntries(Object.keys(fields).map(faultOf));
}

export type MappingFault = "mapping-tag" | "mapping-codes" | "mapping-none" | "mapping-choice";

function faultOf(path: string): readonly [string, MappingFault] {
  if (path === "holdings.tag") return ["tag", "mapping-tag"];
  const part = /^holdings\.subfields\.(\w+)$/.exec(path)?.[1];
  if (part) return [`subfield-${part}`, "mapping-codes"];
  return path === "unstated" ? ["unstated", "mapping-choice"] : ["status-0", "mapping-choice"];
}

/** What the action lets pass and the form does not: a field of one's own of which nothing is read. */
export function unusedField({ own, subfields }: TypedMapping): boolean {
  return own && Object.values(subfields).every((codes) => codes === "");
}
