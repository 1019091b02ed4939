import { z } from "zod";
import { defineJob } from "#kernel/jobs";
import type { Ctx, Run, Visitor } from "#kernel/tenancy";
import { describeRecord, readMarc } from "#standards/marc";
import { hashedWorkKeys } from "../../model/works/work-keys.ts";
import type { StoredOriginal } from "../../store/originals.ts";
import { mayNameWorks, nameWorks, unnamedRecords } from "../../store/works.ts";

const AT_ONCE = 500;

/** Names the works of records that were loaded before works were known, or under other rules. */
export const NAME_WORKS = defineJob("catalogue.name-works", z.object({}));

/**
 * Reads records from their originals until each has the keys of its work; needs system reach. Nothing
 * else of a record changes, so nobody has to index or harvest it anew. When the rules of keys change, a
 * migration empties `bib_record.work_keys`. @returns how many records were read.
 */
export async function nameAllWorks(run: Run, visitor: Visitor): Promise<number> {
  let read = 0;
  for (;;) {
    const some = await run(visitor, nameSome);
    if (some === 0) return read;
    read += some;
  }
}

async function nameSome(ctx: Ctx): Promise<number> {
  // The timetable begins another run while one is at work: that one goes on alone.
  if (!(await mayNameWorks(ctx))) return 0;
  const records = await unnamedRecords(ctx, AT_ONCE);
  if (records.length === 0) return 0;
  await nameWorks(ctx, await Promise.all(records.map(keysOf)));
  return records.length;
}

/** A record that can be read no more names no work: it must not come again for ever. */
async function keysOf({ id, bytes, syntax, dialect }: StoredOriginal) {
  for await (const result of readMarc([bytes], { format: syntax, syntax: dialect }))
    if (result.ok) return { id, keys: hashedWorkKeys(describeRecord(result.record)) };
  return { id, keys: [] };
}
