import type { Ctx } from "#kernel/tenancy";
import { move } from "#standards/state-machine";
import { type SupplierEvent, supplierMachine } from "../../model/machines/supplier.ts";
import { type Actor, noteStep, type Step } from "../../store/steps.ts";
import { patchSupply, type SupplyRow } from "../../store/supplies.ts";
import { supplyMoved } from "./after-supply.ts";

/** What goes along with a move. */
export type SupplyMove = {
  readonly patch?: Partial<SupplyRow>;
  readonly detail?: Step["detail"];
};

/**
 * Moves a supply that is held, and notes who did it. @returns the row as it is now; null where the
 * event has no place in its state, and nothing was done.
 */
export async function moveSupply(
  ctx: Ctx,
  row: SupplyRow,
  event: SupplierEvent,
  by: Actor,
  { patch = {}, detail = {} }: SupplyMove = {},
): Promise<SupplyRow | null> {
  const to = move(supplierMachine, row.state, event);
  if (to === null) return null;
  const at = new Date(ctx.clock.now().epochMilliseconds);
  const ends = supplierMachine.ends.includes(to);
  const change: Partial<SupplyRow> = {
    ...(to === row.state ? {} : { state: to, stateAt: at, attention: null }),
    ...(ends && !row.endedAt ? { endedAt: at } : {}),
    ...patch,
    version: row.version + 1,
  };
  await patchSupply(ctx, row.id, change);
  await noteStep(ctx, { library: row.library, supply: row.id }, by, {
    event,
    from: row.state,
    to,
    detail,
  });
  const moved = { ...row, ...change };
  await supplyMoved(ctx, row, moved, event);
  return moved;
}
