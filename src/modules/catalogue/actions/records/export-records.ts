import type { Ctx } from "#kernel/tenancy";
import { type MarcRecord, readMarc } from "#standards/marc";
import { libraryToWatch } from "../../policy.ts";
import { nextOriginals, type StoredOriginal } from "../../store/originals.ts";

type Act = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;

const AT_ONCE = 100;

/**
 * All live records of the visitor's library, in the order in which they first came, each page in a
 * transaction of its own: what changes meanwhile is given as it is when its turn comes.
 */
export async function* exportRecords(act: Act): AsyncGenerator<MarcRecord> {
  for (let after: string | null = null; ;) {
    const last: string | null = after;
    const originals: readonly StoredOriginal[] = await act((ctx) =>
      nextOriginals(ctx, libraryToWatch(ctx), last, AT_ONCE),
    );
    for (const original of originals) yield* recordOf(original);
    after = originals.at(-1)?.id ?? null;
    if (after === null) return;
  }
}

async function* recordOf({ bytes, syntax, dialect }: StoredOriginal): AsyncGenerator<MarcRecord> {
  for await (const result of readMarc([bytes], { format: syntax, syntax: dialect }))
    if (result.ok) yield result.record;
}
