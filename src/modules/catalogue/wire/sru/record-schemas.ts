import { srwDc, writeSrwDc } from "#standards/dublin-core";
import { writeMarcXml } from "#standards/marc";
import { modsSchema, writeMods } from "#standards/mods";
import { opacSchema, writeOpacXml } from "#standards/opac";
import { type ExplainedSchema, SruError } from "#standards/sru";
import type { UnionRecord } from "../../actions/records/union-records.ts";
import { dublinCoreOf } from "../references/dublin-core.ts";
import { modsOf } from "../references/mods.ts";
import { opacHoldings } from "../references/opac-holdings.ts";

export type RecordSchema = ExplainedSchema & {
  /** Other names under which it is asked for. */
  readonly aliases: readonly string[];
  /** The record as XML; `url` is the title's lasting address. */
  readonly write: (record: UnionRecord, url: string) => string;
};

/** The schemas that records are given in; the first is the default. */
export const recordSchemas: readonly RecordSchema[] = [
  {
    identifier: "info:srw/schema/1/marcxml-v1.1",
    name: "marcxml",
    title: "MARC 21 in XML, with every copy in field 852",
    location: "http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd",
    aliases: ["marc", "marc21", "http://www.loc.gov/MARC21/slim", "info:srw/schema/1/marcxml-v1.2"],
    write: ({ record }) => writeMarcXml(record, { namespace: true }).xml.trim(),
  },
  {
    identifier: "info:srw/schema/1/dc-v1.1",
    name: "dc",
    title: "Dublin Core",
    location: "http://www.loc.gov/standards/sru/recordSchemas/dc-schema.xsd",
    aliases: [srwDc.namespace, "dublincore", "http://purl.org/dc/elements/1.1/"],
    write: ({ description }, url) => writeSrwDc(dublinCoreOf(description, url)),
  },
  {
    identifier: modsSchema,
    name: "mods",
    title: "Metadata Object Description Schema 3.8",
    location: "http://www.loc.gov/standards/mods/v3/mods-3-8.xsd",
    aliases: ["http://www.loc.gov/mods/v3", "mods3", "mods38"],
    write: (record, url) => writeMods(modsOf(record, url)),
  },
  {
    identifier: opacSchema,
    name: "opac",
    title: "MARC 21 in XML with holdings, as OPAC records of Z39.50 have them",
    aliases: ["opacxml"],
    write: ({ record, holdings }) =>
      writeOpacXml(writeMarcXml(record, { namespace: true }).xml.trim(), opacHoldings(holdings)),
  },
];

/** MODS 3 grew without changing what was there before: who asks for an older one can read this. */
const olderMods = /^info:srw\/schema\/1\/mods-v3\.[0-7]$/;

/** The schema of this name or identifier. @throws SruError 66. */
export function recordSchema(asked: string | null): RecordSchema {
  const name = asked !== null && olderMods.test(asked) ? modsSchema : asked;
  const found = recordSchemas.find(
    (one) =>
      name === null || one.identifier === name || one.name === name || one.aliases.includes(name),
  );
  if (!found) throw new SruError(66, asked ?? "");
  return found;
}
