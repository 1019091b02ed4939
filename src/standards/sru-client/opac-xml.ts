import { childOf, childrenOf, childText, type XmlNode } from "../xml/index.ts";

/** One copy of an OPAC record and whether it can be had. */
export type OpacCirculation = {
  readonly availableNow: boolean;
  readonly availabilityDate?: string | undefined;
  readonly restrictions?: string | undefined;
  readonly itemId?: string | undefined;
  readonly onHold: boolean;
  readonly enumAndChron?: string | undefined;
  readonly temporaryLocation?: string | undefined;
};

/** What one place has, by the names of Z39.50's OPAC syntax. */
export type OpacHolding = {
  readonly localLocation?: string | undefined;
  readonly shelvingLocation?: string | undefined;
  readonly callNumber?: string | undefined;
  readonly copyNumber?: string | undefined;
  readonly publicNote?: string | undefined;
  readonly enumAndChron?: string | undefined;
  readonly circulation?: readonly OpacCirculation[] | undefined;
};

/** The holdings of a record in OPAC XML (opacxml.xsd of YAZ); null for an element of another kind. */
export function readOpacHoldings(record: XmlNode): readonly OpacHolding[] | null {
  if (record.name !== "opacRecord") return null;
  return childrenOf(childOf(record, "holdings"), "holding").map((holding) => ({
    localLocation: childText(holding, "localLocation"),
    shelvingLocation: childText(holding, "shelvingLocation"),
    callNumber: childText(holding, "callNumber"),
    copyNumber: childText(holding, "copyNumber"),
    publicNote: childText(holding, "publicNote"),
    enumAndChron: childText(holding, "enumAndChron"),
    circulation: childrenOf(childOf(holding, "circulations"), "circulation").map(circulationOf),
  }));
}

/** The bibliographic record within an OPAC record, where it has one. */
export function opacBibliographic(record: XmlNode): XmlNode | undefined {
  return childOf(record, "bibliographicRecord")?.children[0];
}

function circulationOf(node: XmlNode): OpacCirculation {
  return {
    availableNow: flag(node, "availableNow"),
    availabilityDate: childText(node, "availabilityDate"),
    restrictions: childText(node, "restrictions"),
    itemId: childText(node, "itemId"),
    onHold: flag(node, "onHold"),
    enumAndChron: childText(node, "enumAndChron"),
    temporaryLocation: childText(node, "temporaryLocation"),
  };
}

function flag(node: XmlNode, name: string): boolean {
  const value = childOf(node, name)?.attributes["value"];
  return value === "1" || value === "true";
}
