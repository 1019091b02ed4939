import { type DublinCore, dublinCoreElements } from "./elements.ts";
import { characterData } from "#standards/xml";

const elements = "http://purl.org/dc/elements/1.1/";

/** The namespace and the schema of Dublin Core in OAI-PMH (Implementation Guidelines, 2.1). */
export const oaiDc = {
  namespace: "http://www.openarchives.org/OAI/2.0/oai_dc/",
  schema: "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
} as const;

/** The namespace of Dublin Core in SRU, which is also the identifier of its record schema. */
export const srwDc = { namespace: "info:srw/schema/1/dc-schema" } as const;

const oaiStart =
  `<oai_dc:dc xmlns:oai_dc="${oaiDc.namespace}" xmlns:dc="${elements}"` +
  ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"` +
  ` xsi:schemaLocation="${oaiDc.namespace} ${oaiDc.schema}">`;

/** One description as `oai_dc:dc`, with the schema it is valid against (OAI-PMH 2.0, 3.4). */
export function writeOaiDc(description: DublinCore): string {
  return `${oaiStart}${content(description)}</oai_dc:dc>`;
}

const srwStart = `<srw_dc:dc xmlns:srw_dc="${srwDc.namespace}" xmlns:dc="${elements}">`;

/** One description as SRU wraps it. */
export function writeSrwDc(description: DublinCore): string {
  return `${srwStart}${content(description)}</srw_dc:dc>`;
}

function content(description: DublinCore): string {
  let xml = "";
  for (const element of dublinCoreElements)
    for (const text of description[element] ?? [])
      if (text !== "") xml += `<dc:${element}>${characterData(text)}</dc:${element}>`;
  return xml;
}
