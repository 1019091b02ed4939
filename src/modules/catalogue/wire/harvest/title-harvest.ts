import type { HarvestFormat, HarvestSource } from "#kernel/manifest";
import type { Config } from "#kernel/config";
import { oaiDc, writeOaiDc } from "#standards/dublin-core";
import { writeMarcXml } from "#standards/marc";
import {
  countHarvest,
  earliestHarvest,
  harvestSets,
  harvestTitle,
  harvestTitles,
  settledHarvest,
  writingDescriptions,
  writingRecords,
  type WriteTitles,
} from "../../actions/offers/harvest-titles.ts";
import { findWords, isFindKey } from "../../messages/pages-index.ts";
import { dublinCoreOf } from "../references/dublin-core.ts";

type Writer = (config: Config) => WriteTitles;

const marcXml: Writer = () =>
  writingRecords(({ record }) => writeMarcXml(record, { namespace: true }).xml);

const dublinCore: Writer = ({ publicUrl }) =>
  writingDescriptions(({ id, description }) =>
    writeOaiDc(dublinCoreOf(description, new URL(`/titles/${id}`, publicUrl).href)),
  );

const marc21 = {
  schema: "http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd",
  namespace: "http://www.loc.gov/MARC21/slim",
};

/** The forms in which harvesters may have titles; `marcxml` is what many harvesters call `marc21`. */
const formats: Readonly<
  Record<string, Omit<HarvestFormat, "prefix"> & { readonly writer: Writer }>
> = {
  oai_dc: { ...oaiDc, writer: dublinCore },
  marc21: { ...marc21, writer: marcXml },
  marcxml: { ...marc21, writer: marcXml },
};

/** What the catalogue offers to harvesters. */
export const titleHarvest: HarvestSource = {
  kind: "title",
  formats: Object.entries(formats).map(([prefix, { schema, namespace }]) => ({
    prefix,
    schema,
    namespace,
  })),
  sets: async (ctx) => [
    ...parents,
    ...(await harvestSets(ctx)).map(({ spec, library, form }) => ({
      spec,
      name: library ?? formName(form ?? spec),
    })),
  ],
  earliest: earliestHarvest,
  settled: settledHarvest,
  count: countHarvest,
  page: (ctx, page) => harvestTitles(ctx, page, writerOf(page.format, ctx.config)),
  find: (ctx, id, format) => harvestTitle(ctx, id, writerOf(format, ctx.config)),
};

const parents = [
  { spec: "form", name: "By form" },
  { spec: "library", name: "By library" },
];

function writerOf(prefix: string | null, config: Config): WriteTitles | null {
  const format = prefix !== null && Object.hasOwn(formats, prefix) ? formats[prefix] : undefined;
  return format?.writer(config) ?? null;
}

/** Names of sets have no language of their own in OAI-PMH; English is what harvesters read. */
function formName(form: string): string {
  const key = `form-${form}`;
  return isFindKey(key) ? findWords("en")(key) : form;
}
