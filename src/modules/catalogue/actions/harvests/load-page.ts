import type { FoundRecord } from "#standards/oaipmh";
import type { Ctx } from "#kernel/tenancy";
import { defaultMapping } from "../../model/copies/mapping.ts";
import * as identifiers from "../../store/harvest-records.ts";
import { advanceHarvest } from "../../store/harvests.ts";
import { lockedState } from "../../store/import-states.ts";
import { readMapping } from "../../store/item-mapping.ts";
import type { ImportWork } from "../imports/import-work.ts";
import { loadBatch } from "../imports/load-batch.ts";
import { pageEntries } from "./page-entries.ts";

const AT_ONCE = 500;

/** A harvest under way: its import, and where it has come to. */
export type HarvestPlace = {
  readonly id: string;
  readonly library: string;
  readonly source: string;
  /** Records of the list dealt with so far. */
  readonly position: number;
};

/** What a page of a list tells besides its records. */
export type PageEnd = {
  readonly token: string | null;
  readonly at: Date | null;
  readonly listed: number | null;
};

type Loaded = { readonly position: number } | "cancelled" | "superseded";

/**
 * Loads the records of a page in transactions of some hundreds; where the list goes on is written
 * with the last of them. A run that is cut off before asks for the page again, and what is loaded
 * already changes nothing.
 */
export async function loadPage(
  { run, visitor }: ImportWork,
  place: HarvestPlace,
  records: readonly FoundRecord[],
  end: PageEnd,
): Promise<Loaded> {
  let { position } = place;
  for (let at = 0; ; at += AT_ONCE) {
    const part = records.slice(at, at + AT_ONCE);
    const last = at + AT_ONCE >= records.length;
    const here = { ...place, position };
    const loaded = await run(visitor, (ctx) => loadPart(ctx, here, part, last ? end : null)).catch(
      (fault: unknown) => {
        if (fault instanceof Overtaken) return "superseded" as const;
        throw fault;
      },
    );
    if (typeof loaded === "string") return loaded;
    ({ position } = loaded);
    if (last) return { position };
  }
}

async function loadPart(
  ctx: Ctx,
  { id, library, source, position }: HarvestPlace,
  part: readonly FoundRecord[],
  end: PageEnd | null,
): Promise<Loaded> {
  const state = await lockedState(ctx, id);
  if (state === "cancelling") return "cancelled";
  if (state !== "running") return "superseded";
  const found = await entriesOf(ctx, source, part, position);
  const to = position + part.length;
  const delivery = { id, library, mode: "update" } as const;
  const batch = {
    entries: found.entries,
    from: position,
    end: to,
    format: "marcxml",
    consumed: to,
  } as const;
  if (!(await loadBatch(ctx, delivery, batch))) throw new Overtaken();
  await identifiers.markSeen(
    ctx,
    source,
    id,
    part.map(({ identifier }) => identifier),
  );
  await identifiers.noteIdentifiers(ctx, source, id, found.identifiers);
  if (end) await advanceHarvest(ctx, id, end);
  return { position: to };
}

/** Another run has gone on with this harvest; what this one did in the transaction is undone. */
class Overtaken extends Error {}

async function entriesOf(
  ctx: Ctx,
  source: string,
  part: readonly FoundRecord[],
  position: number,
): Promise<ReturnType<typeof pageEntries>> {
  const named = part.map(({ identifier }) => identifier);
  const known = await identifiers.knownIdentifiers(ctx, source, named);
  const numbers = [...known.values()].map(({ controlNumber }) => controlNumber);
  const shared = await identifiers.sharedNumbers(ctx, source, numbers, named);
  const mapping = (await readMapping(ctx)) ?? defaultMapping;
  return pageEntries(part, position, { known, shared, mapping });
}
