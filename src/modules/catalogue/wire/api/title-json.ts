import { z } from "zod";
import type { TitleRow, TitleView } from "../../model/titles/title.ts";

const holding = z.object({
  library: z.string().meta({ description: "Code of the library" }),
  name: z.string(),
  copies: z.int(),
  available: z
    .int()
    .meta({ description: "Copies on the shelf now; a copy of unknown status is not counted" }),
});

const link = z.object({
  url: z.string(),
  label: z.string().nullable(),
  leadsTo: z.enum(["resource", "version", "related", "unknown"]),
});

/** A title in a list of results. */
export const titleSummary = z.object({
  id: z.uuid(),
  url: z.url(),
  title: z.string(),
  subtitle: z.string().nullable(),
  originalTitle: z.string().nullable().meta({ description: "In the original script" }),
  authors: z.array(z.string()),
  year: z.int().nullable(),
  edition: z.string().nullable(),
  publisher: z.string().nullable(),
  form: z.string(),
  languages: z.array(z.string()).meta({ description: "MARC language codes (ISO 639-2/B)" }),
  subjects: z.array(z.string()),
  isbn: z.string().nullable(),
  links: z.array(link),
  holdings: z.array(holding),
});
export type TitleSummary = z.output<typeof titleSummary>;

const copy = z.object({
  id: z.uuid(),
  shelving: z.string().nullable(),
  callNumber: z.string().nullable(),
  barcode: z.string().nullable(),
  part: z.string().nullable(),
  status: z.string(),
  statusText: z.string().nullable().meta({ description: "In the library's own words" }),
  loanable: z.boolean().nullable(),
  note: z.string().nullable(),
});

const record = z.object({
  id: z.uuid(),
  library: z.string(),
  controlNumber: z.string(),
  format: z.enum(["iso2709", "marcxml", "json"]),
  dialect: z.enum(["marc21", "unimarc"]),
  changedAt: z.iso.datetime(),
  description: z
    .record(z.string(), z.unknown())
    .meta({ description: "What the record says, in named places" }),
  branches: z.array(
    z.object({
      branch: z.string().nullable(),
      total: z.int(),
      available: z.int(),
      copies: z.array(copy).meta({ description: "The first copies of the branch" }),
    }),
  ),
});

/** A title with every library's record and copies. */
export const titleDetail = z.object({
  id: z.uuid(),
  url: z.url(),
  changedAt: z.iso.datetime(),
  leadRecord: z.uuid().meta({ description: "The record that describes the title best" }),
  records: z.array(record),
});
export type TitleDetail = z.output<typeof titleDetail>;

/** A row of results as JSON. */
export function summaryOf(row: TitleRow, address: (id: string) => string): TitleSummary {
  const { id, title, subtitle, originalTitle, year, edition, publisher, form, isbn } = row;
  return {
    id,
    url: address(id),
    title,
    subtitle,
    originalTitle,
    year,
    edition,
    publisher,
    form,
    isbn,
    authors: [...row.authors],
    languages: [...row.languages],
    subjects: [...row.subjects],
    links: row.links.map(({ url, label = null, leadsTo }) => ({ url, label, leadsTo })),
    holdings: row.holdings.map(({ code, name, total, available }) => ({
      library: code,
      name,
      copies: total,
      available,
    })),
  };
}

/** A title as JSON. */
export function detailOf(
  title: TitleView & { readonly lead: { readonly id: string } },
  address: string,
): TitleDetail {
  return {
    id: title.id,
    url: address,
    changedAt: title.changedAt.toISOString(),
    leadRecord: title.lead.id,
    records: title.records.map(
      ({ id, library, controlNumber, syntax, dialect, changedAt, description, branches }) => ({
        id,
        library: library.code,
        controlNumber,
        format: syntax,
        dialect,
        changedAt: changedAt.toISOString(),
        description: { ...description },
        branches: branches.map(({ branch, total, available, copies }) => ({
          branch,
          total,
          available,
          copies: copies.map((one) => ({
            id: one.id,
            shelving: one.shelving,
            callNumber: one.callNumber,
            barcode: one.barcode,
            part: one.part,
            status: one.status,
            statusText: one.statusText,
            loanable: one.loanable,
            note: one.note,
          })),
        })),
      }),
    ),
  };
}
