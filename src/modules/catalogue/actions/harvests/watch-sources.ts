import { Refusal } from "#kernel/access";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { HarvestSource } from "../../model/harvests/source.ts";
import { libraryToWatch } from "../../policy.ts";
import { countIdentifiers } from "../../store/harvest-records.ts";
import { countDrifted, findSource, listSources } from "../../store/harvest-sources.ts";
import { findHarvest, type Harvest, harvestIds } from "../../store/harvests.ts";
import { findImport, type Import } from "../../store/imports.ts";

export type { HarvestSource } from "../../model/harvests/source.ts";
export type { Harvest } from "../../store/harvests.ts";

/** A source with its newest harvest. */
export type WatchedSource = { readonly source: HarvestSource; readonly latest: Import | null };

/** The sources of the visitor's library, by name. */
export async function sourcesOf(ctx: Ctx): Promise<readonly WatchedSource[]> {
  libraryToWatch(ctx);
  const watched: WatchedSource[] = [];
  for (const source of await listSources(ctx)) {
    const [id] = await harvestIds(ctx, source.id, 1);
    watched.push({ source, latest: id === undefined ? null : await findImport(ctx, id) });
  }
  return watched;
}

/** One source: what is known of it, and its harvests, newest first. */
export type SourceReport = {
  readonly source: HarvestSource;
  readonly harvests: readonly { readonly delivery: Import; readonly harvest: Harvest }[];
  /** Records here that came from it, and living ones among them. */
  readonly records: { readonly living: number; readonly all: number };
};

const SHOWN = 20;

/** @throws Refusal `not-found` when the visitor's library has no such source. */
export async function sourceReport(ctx: Ctx, id: string): Promise<SourceReport> {
  libraryToWatch(ctx);
  const source = isId(id) ? await findSource(ctx, id) : null;
  if (!source) throw new Refusal("not-found");
  const harvests = [];
  for (const one of await harvestIds(ctx, id, SHOWN)) {
    const [delivery, harvest] = [await findImport(ctx, one), await findHarvest(ctx, one)];
    if (delivery && harvest) harvests.push({ delivery, harvest });
  }
  return { source, harvests, records: await countIdentifiers(ctx, id) };
}

/** How many sources of the visitor's library disagree with what is here. */
export async function sourcesDrifted(ctx: Ctx): Promise<number> {
  libraryToWatch(ctx);
  return countDrifted(ctx);
}
