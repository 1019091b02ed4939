import { type DataField, isDataField, type MarcRecord, readMarc } from "#standards/marc";
import type { Ctx } from "#kernel/tenancy";
import { copiesOf, type Copy } from "../model/copies/copies.ts";
import type { ItemMapping } from "../model/copies/mapping.ts";
import { libraryToWatch } from "../policy.ts";
import { type StatusWord, unclearStatuses } from "../store/library-share.ts";
import { sampleOriginal } from "../store/originals.ts";
import { checkedMapping } from "./set-item-mapping.ts";

export type { StatusWord } from "../store/library-share.ts";

/** What a mapping makes of one record. */
export type MappingPreview = {
  readonly controlNumber: string;
  /** The record's fields in which copies may stand: those from 800 on. */
  readonly fields: readonly DataField[];
  readonly copies: readonly Copy[];
};

/**
 * Tries a mapping on one record of the visitor's library: the one with this control number, or the
 * newest. Nothing is written. @returns null when there is no such record.
 * @throws InvalidInput with what of the mapping cannot be used.
 */
export async function previewMapping(
  ctx: Ctx,
  input: unknown,
  controlNumber: string | null = null,
): Promise<MappingPreview | null> {
  const library = libraryToWatch(ctx);
  const mapping = checkedMapping(input);
  const sample = await sampleOriginal(ctx, library, controlNumber);
  if (!sample) return null;
  for await (const result of readMarc([sample.bytes], {
    format: sample.syntax,
    syntax: sample.dialect,
  }))
    if (result.ok) return { controlNumber: sample.controlNumber, ...tried(result.record, mapping) };
  return null;
}

function tried(record: MarcRecord, mapping: ItemMapping): Omit<MappingPreview, "controlNumber"> {
  const fields = record.fields.filter(isDataField).filter(({ tag }) => tag >= "800");
  return { fields, copies: copiesOf(record, mapping) };
}

const ROWS = 20;

/** Words for a status in the library's records that nobody understands yet, the most frequent first. */
export async function unclearStatusWords(ctx: Ctx): Promise<readonly StatusWord[]> {
  libraryToWatch(ctx);
  return unclearStatuses(ctx, ROWS);
}
