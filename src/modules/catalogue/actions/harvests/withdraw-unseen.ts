import type { Ctx } from "#kernel/tenancy";
import { noCounts } from "../../model/imports/counts.ts";
import { noteIdentifiers, unseenIdentifiers } from "../../store/harvest-records.ts";
import { lockedState } from "../../store/import-states.ts";
import { advanceImport, findImport } from "../../store/imports.ts";
import { lockRecords } from "../../store/records.ts";
import { noteWithheld } from "../imports/finish-import.ts";
import type { ImportWork } from "../imports/import-work.ts";
import { removeRecords } from "../imports/load-records.ts";
import type { HarvestUnderWay } from "./under-way.ts";

const AT_ONCE = 500;

/**
 * Withdraws records that the source gave once and that none of `seen`, looks at its whole list, saw
 * any more. Where something of this harvest could not be read nothing is: it might have been there.
 */
export async function withdrawUnseen(
  { run, visitor }: ImportWork,
  under: HarvestUnderWay,
  seen: readonly string[],
): Promise<void> {
  while (await run(visitor, (ctx) => withdrawSome(ctx, under, seen)));
}

/** @returns whether there may be more. */
async function withdrawSome(
  ctx: Ctx,
  { delivery: { id, library }, source }: HarvestUnderWay,
  seen: readonly string[],
): Promise<boolean> {
  const state = await lockedState(ctx, id);
  await lockRecords(ctx, library);
  const delivery = await findImport(ctx, id);
  if (!delivery || state !== "running") return false;
  const unseen = await unseenIdentifiers(ctx, source.id, seen, AT_ONCE);
  if (unseen.length === 0) return false;
  if (delivery.counts.failed > 0) {
    await noteWithheld(ctx, delivery);
    return false;
  }
  const gone = new Map(
    unseen.flatMap(({ record, controlNumber }) =>
      record ? [[record, controlNumber] as const] : [],
    ),
  );
  await removeRecords(
    ctx,
    library,
    [...gone].map(([record, controlNumber]) => ({ id: record, controlNumber })),
  );
  await noteIdentifiers(
    ctx,
    source.id,
    id,
    unseen.map(({ identifier, controlNumber }) => ({ identifier, controlNumber, deleted: true })),
  );
  const { position, consumed } = delivery;
  const counts = { ...noCounts, read: gone.size, deleted: gone.size };
  await advanceImport(ctx, id, position, {
    position,
    consumed,
    format: "marcxml",
    counts,
    warned: 0,
  });
  return unseen.length === AT_ONCE;
}
