import { Refusal } from "#kernel/access";
import type { Ctx } from "#kernel/tenancy";
import { markScanUndone } from "../../store/desk/scans.ts";
import { actOnSupply } from "../act-on-supply.ts";
import { deskScans } from "./scan.ts";
import { ownSupply } from "./own-rows.ts";

/** Takes back what a scan did, where there is a way back: a copy goes back on the shelf. @throws Refusal. */
export async function undoScan(ctx: Ctx, id: string): Promise<void> {
  const scan = (await deskScans(ctx)).find((one) => one.id === id);
  if (!scan?.supply || !scan.undoable) throw new Refusal("not-found");
  await ownSupply(ctx, scan.supply);
  await actOnSupply(ctx, scan.supply, "put-back");
  await markScanUndone(ctx, id);
}
