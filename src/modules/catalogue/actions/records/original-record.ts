import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { type MarcRecord, readMarc } from "#standards/marc";
import { type OriginalRecord, readOriginal } from "../../store/originals.ts";

export type { OriginalRecord } from "../../store/originals.ts";

/** A record exactly as its library delivered it, also after its deletion; null when there is none. */
export async function originalRecord(ctx: Ctx, record: string): Promise<OriginalRecord | null> {
  return isId(record) ? readOriginal(ctx, record) : null;
}

/** The fields of a record, read from its original; null when there is none. */
export async function recordAsMarc(ctx: Ctx, record: string): Promise<MarcRecord | null> {
  const original = await originalRecord(ctx, record);
  if (!original) return null;
  const { bytes, syntax, dialect } = original;
  for await (const result of readMarc([bytes], { format: syntax, syntax: dialect }))
    if (result.ok) return result.record;
  throw new Error(`record ${record} was loaded and cannot be read again`);
}
