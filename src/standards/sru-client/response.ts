import { childOf, childrenOf, childText, readXml, type XmlNode } from "../xml/index.ts";

/** What a server says went wrong: a number of its diagnostic set as URI, and words. */
export type SruDiagnostic = {
  readonly uri: string;
  readonly details: string | null;
  readonly message: string | null;
};

/** An answer to searchRetrieve. */
export type SruResponse = {
  readonly total: number;
  /** The records' own elements, in any schema. */
  readonly records: readonly XmlNode[];
  /** Of the whole answer, and of records that could not be given. */
  readonly diagnostics: readonly SruDiagnostic[];
};

/** Another answer than the protocol's: a page for people, say. */
export class NoSruResponse extends Error {
  constructor(root: string) {
    super(`the answer is <${root}>, not <searchRetrieveResponse>`);
    this.name = "NoSruResponse";
  }
}

/** Reads an answer of version 1.1, 1.2 or 2.0. @throws XmlFault, NoSruResponse */
export function readSruResponse(document: Uint8Array): SruResponse {
  const root = readXml(document);
  if (root.name !== "searchRetrieveResponse") throw new NoSruResponse(root.name);
  const found = childrenOf(childOf(root, "records"), "record").flatMap(recordData);
  const isDiagnostic = ({ name }: XmlNode) => name === "diagnostic";
  const own = childrenOf(childOf(root, "diagnostics"), "diagnostic");
  return {
    total: numberOf(childText(root, "numberOfRecords")),
    records: found.filter((node) => !isDiagnostic(node)),
    diagnostics: [...own, ...found.filter(isDiagnostic)].map(diagnosticOf),
  };
}

/** The record as an element; where it was packed as text ("string"), read once more. */
function recordData(record: XmlNode): readonly XmlNode[] {
  const data = childOf(record, "recordData");
  if (!data) return [];
  if (data.children.length > 0) return data.children.slice(0, 1);
  return data.text.trim() === "" ? [] : [readXml(data.text.trim())];
}

function diagnosticOf(node: XmlNode): SruDiagnostic {
  return {
    uri: childText(node, "uri") ?? "",
    details: childText(node, "details") ?? null,
    message: childText(node, "message") ?? null,
  };
}

function numberOf(text: string | undefined): number {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : 0;
}
