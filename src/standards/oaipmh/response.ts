import { attributeValue, characterData, element, textElement } from "#standards/xml";
import { granularityText, writeDatestamp } from "./datestamp.ts";
import type { OaiError } from "./error.ts";

/** What every answer says of the request (3.2). */
export type Answered = {
  readonly at: Date;
  readonly baseUrl: string;
  /** The arguments; none where verb or arguments were wrong. */
  readonly said: Readonly<Record<string, string>>;
};

const namespace = "http://www.openarchives.org/OAI/2.0/";

/** The whole answer around its content. */
export function writeResponse({ at, baseUrl, said }: Answered, content: string): string {
  const attributes = Object.entries(said).map(
    ([name, value]) => ` ${name}="${attributeValue(value)}"`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<OAI-PMH xmlns="${namespace}"` +
    ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"` +
    ` xsi:schemaLocation="${namespace} ${namespace}OAI-PMH.xsd">` +
    `<responseDate>${writeDatestamp(at)}</responseDate>` +
    `<request${attributes.join("")}>${characterData(baseUrl)}</request>${content}</OAI-PMH>\n`
  );
}

export function writeError({ code, message }: OaiError): string {
  return textElement("error", message, { code });
}

/** What a repository says of itself (4.2). */
export type Identification = {
  readonly name: string;
  readonly baseUrl: string;
  readonly admin: string;
  readonly earliest: Date;
  /** Namespace identifier and an identifier as an example. */
  readonly repository: string;
  readonly sample: string;
  readonly compression: readonly string[];
};

export function writeIdentify(about: Identification): string {
  return element("Identify", {}, [
    textElement("repositoryName", about.name),
    textElement("baseURL", about.baseUrl),
    textElement("protocolVersion", "2.0"),
    textElement("adminEmail", about.admin),
    textElement("earliestDatestamp", writeDatestamp(about.earliest)),
    textElement("deletedRecord", "persistent"),
    textElement("granularity", granularityText.second),
    ...about.compression.map((coding) => textElement("compression", coding)),
    element("description", {}, [oaiIdentifier(about)]),
  ]);
}

const scheme = "http://www.openarchives.org/OAI/2.0/oai-identifier";

function oaiIdentifier({ repository, sample }: Identification): string {
  return element(
    "oai-identifier",
    { xmlns: scheme, "xsi:schemaLocation": `${scheme} ${scheme}.xsd` },
    [
      textElement("scheme", "oai"),
      textElement("repositoryIdentifier", repository),
      textElement("delimiter", ":"),
      textElement("sampleIdentifier", sample),
    ],
  );
}

export type MetadataFormat = {
  readonly prefix: string;
  readonly schema: string;
  readonly namespace: string;
};

export function writeFormats(formats: readonly MetadataFormat[]): string {
  const written = formats.map(({ prefix, schema, namespace }) =>
    element("metadataFormat", {}, [
      textElement("metadataPrefix", prefix),
      textElement("schema", schema),
      textElement("metadataNamespace", namespace),
    ]),
  );
  return element("ListMetadataFormats", {}, written);
}

export type OaiSet = { readonly spec: string; readonly name: string };

export function writeSets(sets: readonly OaiSet[]): string {
  const written = sets.map(({ spec, name }) =>
    element("set", {}, [textElement("setSpec", spec), textElement("setName", name)]),
  );
  return element("ListSets", {}, written);
}

/** A record as an answer says it: header, and metadata as XML unless it is deleted or not asked for. */
export type WrittenRecord = {
  readonly identifier: string;
  readonly stamp: Date;
  readonly sets: readonly string[];
  readonly deleted: boolean;
  readonly metadata?: string;
};

/** Strings are joined here, not elements: this is said thousands of times a second. */
export function writeHeader({ identifier, stamp, sets, deleted }: WrittenRecord): string {
  let specs = "";
  for (const spec of sets) specs += `<setSpec>${characterData(spec)}</setSpec>`;
  return (
    `<header${deleted ? ' status="deleted"' : ""}><identifier>${characterData(identifier)}</identifier>` +
    `<datestamp>${writeDatestamp(stamp)}</datestamp>${specs}</header>`
  );
}

export function writeRecord(record: WrittenRecord): string {
  const { deleted, metadata } = record;
  const body = deleted || metadata === undefined ? "" : `<metadata>${metadata}</metadata>`;
  return `<record>${writeHeader(record)}${body}</record>`;
}

/** How far a list has come; without a token it is complete (3.5). */
export type Resumption = {
  readonly token: string | null;
  /** Records given before this page. */
  readonly cursor: number;
  readonly size: number;
};

export function writeResumption({ token, cursor, size }: Resumption): string {
  const attributes = { completeListSize: String(size), cursor: String(cursor) };
  return textElement("resumptionToken", token ?? "", attributes);
}
