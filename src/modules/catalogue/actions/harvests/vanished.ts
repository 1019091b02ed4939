import { markSeen, unseenIdentifiers } from "../../store/harvest-records.ts";
import type { ImportWork } from "../imports/import-work.ts";
import { askSource } from "./ask-source.ts";
import type { HarvestUnderWay } from "./under-way.ts";

/** So many are asked for one by one; more than that are a drift, whatever each would say. */
const ASKED = 50;
const DAY_MS = 86_400_000;

/**
 * Asks a source that keeps deletions for those records that its list does not have. One that it
 * tells of, as deleted or living, has only changed since the harvest: it comes with the next one.
 */
export async function confirmVanished(
  { run, visitor, services }: ImportWork,
  { source, harvest }: HarvestUnderWay,
  seen: readonly string[],
): Promise<void> {
  const unseen = await run(visitor, (ctx) => unseenIdentifiers(ctx, source.id, seen, ASKED + 1));
  if (unseen.length > ASKED) return;
  const since = changedSince(source, harvest);
  for (const { identifier } of unseen) {
    const question = { verb: "GetRecord", identifier, metadataPrefix: source.prefix } as const;
    const [found] = (await askSource(services.config, source.baseUrl, question)).records;
    if (found?.stamp && found.stamp.getTime() >= since)
      await run(visitor, (ctx) => markSeen(ctx, source.id, harvest.id, [identifier]));
  }
}

/** Stamps from here on (milliseconds since 1970) may belong to changes that this harvest did not see. */
export function changedSince(
  { granularity }: Pick<HarvestUnderWay["source"], "granularity">,
  { answeredAt }: Pick<HarvestUnderWay["harvest"], "answeredAt">,
): number {
  if (!answeredAt) return Infinity;
  const time = answeredAt.getTime();
  return granularity === "second" ? time : time - (time % DAY_MS);
}
