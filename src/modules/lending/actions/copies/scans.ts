import { Refusal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import { move } from "#standards/state-machine";
import { supplierMachine } from "../../model/machines/supplier.ts";
import { mayLend } from "../../policy.ts";
import {
  copiesOf,
  copyById,
  type CopyRow,
  type CopyView,
  viewsOf,
} from "../../store/copies/copies.ts";
import { readSupply, type SupplyRow } from "../../store/supplies.ts";
import { provePurge, purge, type PurgeProof } from "./purge.ts";

/** A delivered scan, each time it was opened, and what can be shown of its purge. */
export type Scan = {
  readonly copy: CopyRow;
  readonly views: readonly CopyView[];
  readonly proof: PurgeProof;
};

/** The scans of a supply; `open`: one may be delivered now. @throws Refusal */
export async function scansOf(
  ctx: Ctx,
  supply: string,
): Promise<{ readonly row: SupplyRow; readonly open: boolean; readonly scans: readonly Scan[] }> {
  const row = await readSupply(ctx, supply);
  if (!row) throw new Refusal("not-found");
  if (!mayLend(ctx.principal, row.library)) throw new Refusal("forbidden");
  const scans: Scan[] = [];
  for (const copy of await copiesOf(ctx, supply))
    scans.push({ copy, views: await viewsOf(ctx, copy.id), proof: await provePurge(ctx, copy) });
  const open = row.service !== "Loan" && move(supplierMachine, row.state, "deliver") !== null;
  return { row, open, scans };
}

/** Takes a delivered scan back: its link opens nothing from now on. @throws Refusal */
export async function withdrawScan(ctx: Ctx, id: string): Promise<void> {
  const copy = await copyById(ctx, id);
  if (!copy) throw new Refusal("not-found");
  if (!mayLend(ctx.principal, copy.library)) throw new Refusal("forbidden");
  if (!copy.purgedAt) await purge(ctx, copy, "withdrawn");
}
