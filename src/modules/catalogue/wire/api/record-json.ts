import { z } from "zod";
import { toJsonRecord, type MarcRecord } from "#standards/marc";
import type { TitleView } from "../../model/titles/title.ts";
import type { OriginalRecord } from "../../actions/records/original-record.ts";

const known = {
  id: z.uuid(),
  url: z.url().meta({ description: "Where it is read by programs" }),
  original: z.url().meta({ description: "Its bytes as the library delivered them" }),
  library: z.string().meta({ description: "Code of the library" }),
  controlNumber: z.string(),
  format: z.enum(["iso2709", "marcxml", "json"]),
  dialect: z.enum(["marc21", "unimarc"]),
};

/** The records of a title. */
export const recordList = z.object({
  title: z.uuid(),
  records: z.array(z.object({ ...known, changedAt: z.iso.datetime(), lead: z.boolean() })),
});

const subfield = z.record(z.string(), z.string());
const dataField = z.object({ ind1: z.string(), ind2: z.string(), subfields: z.array(subfield) });

/** One record with its fields. */
export const recordDetail = z.object({
  ...known,
  title: z.uuid().nullable().meta({ description: "The title it stands under, or stood under" }),
  deleted: z.boolean().meta({ description: "Whether the library has withdrawn it" }),
  marc: z
    .object({
      leader: z.string(),
      fields: z.array(z.record(z.string(), z.union([z.string(), dataField]))),
    })
    .meta({ description: "MARC-in-JSON" }),
});

type Address = (path: string) => string;

function linksOf(id: string, title: string | null, address: Address) {
  return {
    id,
    url: address(`/api/v1/records/${id}`),
    original: address(`/titles/${title ?? id}/records/${id}.original`),
  };
}

export function recordsOf(title: TitleView, address: Address): z.output<typeof recordList> {
  return {
    title: title.id,
    records: title.records.map(({ id, library, controlNumber, syntax, dialect, changedAt }) => ({
      ...linksOf(id, title.id, address),
      library: library.code,
      controlNumber,
      format: syntax,
      dialect,
      changedAt: changedAt.toISOString(),
      lead: id === title.lead?.id,
    })),
  };
}

export function recordOf(
  original: OriginalRecord,
  record: MarcRecord,
  address: Address,
): z.output<typeof recordDetail> {
  const { id, title, library, controlNumber, syntax, dialect, deleted } = original;
  const { leader, fields } = toJsonRecord(record);
  return {
    ...linksOf(id, title, address),
    title,
    library,
    controlNumber,
    format: syntax,
    dialect,
    deleted,
    marc: { leader, fields: fields.map((field) => mutable(field)) },
  };
}

/** The schema's types have no room for what may not be changed. */
function mutable(field: ReturnType<typeof toJsonRecord>["fields"][number]) {
  return Object.fromEntries(
    Object.entries(field).map(([tag, content]) => [
      tag,
      typeof content === "string"
        ? content
        : { ...content, subfields: content.subfields.map((one) => ({ ...one })) },
    ]),
  );
}
