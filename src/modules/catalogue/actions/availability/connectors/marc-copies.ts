import type { DataField, MarcField, MarcRecord } from "#standards/marc";
import type { XmlNode } from "#standards/xml";
import { childrenOf, childText } from "#standards/xml";
import { blankCopy, type LiveCopy } from "../../../model/availability/live-copy.ts";
import { copiesOf } from "../../../model/copies/copies.ts";
import type { ItemMapping } from "../../../model/copies/mapping.ts";

/** The copies that a record fetched at this moment tells of, by the library's own mapping. */
export function copiesInMarc(record: MarcRecord, mapping: ItemMapping): readonly LiveCopy[] {
  return copiesOf(record, mapping).map((copy) => ({
    ...blankCopy,
    barcode: copy.barcode,
    branch: copy.branch,
    shelving: copy.shelving,
    callNumber: copy.callNumber,
    part: copy.part,
    status: copy.status,
    statusText: copy.statusText,
    loanable: copy.loanable,
  }));
}

/** A MARCXML record out of an answer; null for an element that is none. */
export function marcInXml(node: XmlNode): MarcRecord | null {
  if (node.name === "collection") return first(childrenOf(node, "record"));
  if (node.name !== "record") return null;
  const fields = node.children.flatMap(fieldOf);
  return fields.length === 0 ? null : { leader: childText(node, "leader") ?? "", fields };
}

function first([node]: readonly XmlNode[]): MarcRecord | null {
  return node ? marcInXml(node) : null;
}

function fieldOf(node: XmlNode): readonly MarcField[] {
  const { tag = "", ind1 = " ", ind2 = " " } = node.attributes;
  if (node.name === "controlfield") return [{ tag, value: node.text }];
  if (node.name !== "datafield") return [];
  const subfields = childrenOf(node, "subfield").map(({ attributes, text }) => ({
    code: attributes["code"] ?? "",
    value: text.normalize("NFC"),
  }));
  const field: DataField = { tag, ind1, ind2, subfields };
  return [field];
}
