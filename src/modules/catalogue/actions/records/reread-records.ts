import { z } from "zod";
import { defineJob } from "#kernel/jobs";
import type { Ctx, Run, Visitor } from "#kernel/tenancy";
import { readMarc, type ReadSuccess } from "#standards/marc";
import { defaultMapping, type ItemMapping } from "../../model/copies/mapping.ts";
import { loadable, type LoadableRecord } from "../../model/imports/loadable.ts";
import { readMapping } from "../../store/item-mapping.ts";
import { nextOriginals, type StoredOriginal } from "../../store/originals.ts";
import { lockRecords } from "../../store/records.ts";
import { loadRecords } from "../imports/load-records.ts";

const AT_ONCE = 500;

/** Reads a library's records again from their originals. */
export const REREAD = defineJob("catalogue.reread", z.object({}));

/**
 * Describes, matches and lists the copies of all records of the visitor's library anew, from the
 * bytes that were delivered: after another mapping of copies, or with a newer matcher. Ids stay.
 * @returns how many records were read.
 */
export async function rereadRecords(run: Run, visitor: Visitor): Promise<number> {
  let read = 0;
  for (let after: string | null = null; ;) {
    const last: string | null = after;
    const ids: readonly string[] = await run(visitor, (ctx) => rereadSome(ctx, last));
    read += ids.length;
    after = ids.at(-1) ?? null;
    if (after === null) return read;
  }
}

async function rereadSome(ctx: Ctx, after: string | null): Promise<readonly string[]> {
  const { library } = ctx;
  if (library === null) return [];
  await lockRecords(ctx, library);
  const mapping = (await readMapping(ctx)) ?? defaultMapping;
  const originals = await nextOriginals(ctx, library, after, AT_ONCE);
  const records = await Promise.all(originals.map((original) => readAgain(original, mapping)));
  await loadRecords(ctx, library, records, () => "changed");
  return originals.map(({ id }) => id);
}

async function readAgain(
  { id, bytes, syntax, dialect }: StoredOriginal,
  mapping: ItemMapping,
): Promise<LoadableRecord> {
  for await (const result of readMarc([bytes], { format: syntax, syntax: dialect }))
    if (result.ok) return loadable(whole(result, bytes), syntax, dialect, mapping);
  throw new Error(`record ${id} was loaded and cannot be read again`);
}

/** The original as it is stored, should a later reader see its ends elsewhere. */
function whole(result: ReadSuccess, bytes: Uint8Array): ReadSuccess {
  return { ...result, bytes };
}
