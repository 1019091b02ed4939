import type {
  BibliographicDescription,
  DataField,
  MarcField,
  MarcRecord,
  Subfield,
} from "#standards/marc";
import type { ItemStatus } from "../copies/status.ts";
import type { TitleCopy } from "../titles/title.ts";

/** What one library has of a title, and by what other systems know the library. */
export type UnionHolding = {
  readonly library: {
    readonly code: string;
    readonly name: string;
    /** ISIL, or an older symbol. */
    readonly symbol: string | null;
  };
  readonly copies: readonly TitleCopy[];
};

/**
 * A title as one MARC 21 record of the network: the leading record's fields, 001 the title's id, 003
 * the network's symbol, every library's own number as 035 "(SYMBOL)number", every copy as 852.
 */
export type UnionRecord = {
  readonly id: string;
  readonly changedAt: Date;
  /** The leading record's; read at the first look. */
  readonly description: BibliographicDescription;
  /** Put together at the first look. */
  readonly record: MarcRecord;
  readonly holdings: readonly UnionHolding[];
};

/** What a union record is put together from. */
export type UnionParts = Pick<UnionRecord, "id" | "changedAt" | "holdings"> & {
  /** The leading record in MARC 21. */
  readonly lead: MarcRecord;
  /** The network's symbol. */
  readonly network: string | null;
  /** Which library's record of it has which number. */
  readonly numbers: readonly { readonly library: string; readonly controlNumber: string }[];
};

/** Puts the record together. */
export function unionRecordOf(parts: UnionParts): MarcRecord {
  const { lead, id, network, changedAt } = parts;
  const kept = lead.fields.filter(({ tag }) => !isReplaced(tag));
  const control: MarcField[] = [
    { tag: "001", value: id },
    ...(network === null ? [] : [{ tag: "003", value: network }]),
    { tag: "005", value: latestTransaction(changedAt) },
  ];
  const numbered = inserted(kept, "035", numbersOf(parts, kept));
  return {
    leader: `${lead.leader.slice(0, 5)}${recordStatus(lead.leader)}${lead.leader.slice(6)}`,
    fields: [...control, ...inserted(numbered, "852", parts.holdings.flatMap(copiesOf))],
  };
}

/**
 * 001, 003 and 005 are the union record's own. The lead's embedded holdings (841 to 855, 857 to 878)
 * and local fields (9XX) speak of one library's copies, which are said again for all of them.
 */
function isReplaced(tag: string): boolean {
  return /^(?:00[135]|84[1-9]|85[0-57-9]|8[67]\d|9..)$/.test(tag);
}

/** A record marked as deleted in one library's system lives here: its copies are on the shelf. */
function recordStatus(leader: string): string {
  const status = leader.charAt(5);
  return status === "d" || status === "" ? "c" : status;
}

/** 005: date and time, to tenths of a second, in UTC. */
function latestTransaction(at: Date): string {
  return `${at.toISOString().replace(/\D/g, "").slice(0, 14)}.0`;
}

function numbersOf(
  { numbers, holdings }: Pick<UnionParts, "numbers" | "holdings">,
  kept: readonly MarcField[],
): readonly DataField[] {
  const symbols = new Map(holdings.map(({ library }) => [library.code, symbolOf(library)]));
  const stated = new Set(kept.flatMap((field) => (field.tag === "035" ? firstValue(field) : [])));
  return numbers
    .map(({ library, controlNumber }) => `(${symbols.get(library) ?? library})${controlNumber}`)
    .filter((number) => !stated.has(number))
    .map((number) => data("035", ["a", number]));
}

function firstValue(field: MarcField): readonly string[] {
  return "subfields" in field ? field.subfields.map(({ value }) => value) : [];
}

function symbolOf({ symbol, code }: UnionHolding["library"]): string {
  return symbol ?? code;
}

/** In 852 of other systems a status is a word; these are read again as what they were. */
const statusWords: Readonly<Record<Exclude<ItemStatus, "unknown">, string>> = {
  available: "Available",
  "on-loan": "On loan",
  "on-hold": "On hold",
  "in-transit": "In transit",
  "in-process": "In process",
  "on-order": "On order",
  reference: "Reference only",
  missing: "Missing",
  withdrawn: "Withdrawn",
};

/** A library without copies of its own has the title nevertheless. */
function copiesOf({ library, copies }: UnionHolding): readonly DataField[] {
  const symbol = symbolOf(library);
  if (copies.length === 0) return [data("852", ["a", symbol])];
  return copies.map((copy) =>
    data(
      "852",
      ["3", copy.part],
      ["a", symbol],
      ["b", copy.branch],
      ["c", copy.shelving],
      ["h", copy.callNumber],
      ["p", copy.barcode],
      ["y", statusText(copy)],
      ["z", copy.loanable === null ? copy.note : copy.loanable ? "Loanable" : "Not loanable"],
    ),
  );
}

function statusText({ status, statusText }: TitleCopy): string | null {
  return status === "unknown" ? statusText : statusWords[status];
}

function data(tag: string, ...parts: readonly (readonly [string, string | null])[]): DataField {
  const subfields = parts.flatMap(([code, value]): Subfield[] =>
    value === null ? [] : [{ code, value }],
  );
  return { tag, ind1: " ", ind2: " ", subfields };
}

/** Fields put behind those whose tags come before or are the same; the rest keep their order. */
function inserted(
  fields: readonly MarcField[],
  tag: string,
  added: readonly MarcField[],
): readonly MarcField[] {
  if (added.length === 0) return fields;
  const at = fields.findIndex((field) => field.tag > tag);
  return at < 0 ? [...fields, ...added] : fields.toSpliced(at, 0, ...added);
}
