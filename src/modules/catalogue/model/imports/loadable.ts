import { createHash } from "node:crypto";
import {
  type BibliographicDescription,
  describeRecord,
  isUnimarc,
  type MarcFormat,
  type MarcRecord,
  type MarcSyntax,
  position,
  type ReadSuccess,
} from "#standards/marc";
import { copiesOf, type Copy } from "../copies/copies.ts";
import type { ItemMapping } from "../copies/mapping.ts";
import { type Compared, comparedOf } from "../compared.ts";
import { fullnessOf } from "../fullness.ts";
import { hashedWorkKeys } from "../works/work-keys.ts";
import { controlNumberOf } from "./control-number.ts";

/** What is made from a record's fields before it is stored. */
export type Derived = {
  readonly description: BibliographicDescription;
  readonly fullness: number;
  readonly compared: Compared;
  /** Hashes of the keys by which titles of one work find each other. */
  readonly workKeys: readonly string[];
  readonly copies: readonly Copy[];
};

/** A record that was read and can be loaded. */
export type LoadableRecord = {
  readonly offset: number;
  readonly controlNumber: string;
  /** Leader/05 d: the library withdraws the record. */
  readonly withdrawn: boolean;
  /** SHA-256 of the original bytes, in hex. */
  readonly fingerprint: string;
  readonly bytes: Uint8Array;
  readonly syntax: MarcFormat;
  readonly dialect: MarcSyntax;
  /** Made at the first call: a record that comes unchanged needs none. */
  readonly derived: () => Derived;
};

/** Prepares a record as read. Its bytes are copied, for the reader goes on using its own. */
export function loadable(
  { record, bytes, offset }: Pick<ReadSuccess, "record" | "bytes" | "offset">,
  syntax: MarcFormat,
  dialect: MarcSyntax | null,
  mapping: ItemMapping,
): LoadableRecord {
  const fingerprint = createHash("sha256").update(bytes).digest("hex");
  let derived: Derived | undefined;
  return {
    offset,
    controlNumber: controlNumberOf(record, fingerprint),
    withdrawn: position(record.leader, 5) === "d",
    fingerprint,
    bytes: new Uint8Array(bytes),
    syntax,
    dialect: dialect ?? (isUnimarc(record) ? "unimarc" : "marc21"),
    derived: () => (derived ??= derive(record, mapping)),
  };
}

function derive(record: MarcRecord, mapping: ItemMapping): Derived {
  const description = describeRecord(record);
  return {
    description,
    fullness: fullnessOf(description),
    compared: comparedOf(description),
    workKeys: hashedWorkKeys(description),
    copies: copiesOf(record, mapping),
  };
}
