import { childOf, childrenOf, childText, type XmlNode } from "../xml/index.ts";

/** A record as Koha's GetRecords gives it, as far as its items go; nothing of borrowers is taken in. */
export type KohaRecord = {
  readonly id: string | null;
  readonly items: readonly KohaFields[];
  /** Holds that wait: for an item, or (null) for any. */
  readonly holds: readonly { readonly item: string | null; readonly found: string | null }[];
  /** Loans by item. */
  readonly loans: readonly { readonly item: string; readonly due: string | null }[];
};

/** Columns of Koha's table "items" by name. */
export type KohaFields = Readonly<Record<string, string>>;

/** The columns that say where a copy is and whether it can be had. */
const columns = [
  "itemnumber",
  "barcode",
  "itemcallnumber",
  "holdingbranch",
  "holdingbranchname",
  "homebranch",
  "homebranchname",
  "location",
  "enumchron",
  "onloan",
  "notforloan",
  "damaged",
  "itemlost",
  "withdrawn",
  "restricted",
];

/** Reads an answer to GetRecords: lists of elements without attributes, as Perl's XML::Simple writes them. */
export function readKohaRecords(root: XmlNode): readonly KohaRecord[] {
  return childrenOf(root, "record").map((record) => ({
    id: childText(record, "biblionumber") ?? null,
    items: listOf(record, "items", "item").map(fieldsOf),
    holds: listOf(record, "reserves", "reserve").map((hold) => ({
      item: childText(hold, "itemnumber") ?? null,
      found: childText(hold, "found") ?? null,
    })),
    loans: listOf(record, "issues", "issue").flatMap((loan) => {
      const item = childText(loan, "itemnumber");
      return item === undefined ? [] : [{ item, due: childText(loan, "date_due") ?? null }];
    }),
  }));
}

function listOf(record: XmlNode, list: string, each: string): readonly XmlNode[] {
  return childrenOf(childOf(record, list), each);
}

function fieldsOf(item: XmlNode): KohaFields {
  return Object.fromEntries(
    columns.flatMap((name) => {
      const text = childText(item, name);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}
