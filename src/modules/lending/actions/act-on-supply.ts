import { Refusal } from "#kernel/access";
import { type Ctx, inNameOf } from "#kernel/tenancy";
import { refusal } from "../errors.ts";
import type { SupplierAct } from "../model/machines/supplier.ts";
import { mayLend } from "../policy.ts";
import { holdSupply, readSupply, type SupplyRow } from "../store/supplies.ts";
import { checkedInput, supplyActInput } from "./exchange/act-input.ts";
import { actorOf } from "./exchange/actor.ts";
import { lockExchange } from "./exchange/exchange-lock.ts";
import { emptyBag } from "./exchange/mailbag.ts";
import { settle } from "./exchange/settle.ts";
import { supplyAct } from "./exchange/supply-act.ts";

/**
 * Does an act with a supply, and carries what follows from it at the other side. @returns the row after
 * it. @throws Refusal `not-found`, `forbidden`, `not-now` (with the state it is in), `item-out` (the
 * copy is out for somebody else); InvalidInput.
 */
export async function actOnSupply(
  ctx: Ctx,
  id: string,
  act: SupplierAct,
  given: unknown = {},
): Promise<SupplyRow> {
  const input = checkedInput(supplyActInput, given);
  const seen = await readSupply(ctx, id);
  if (!seen) throw new Refusal("not-found");
  if (!mayLend(ctx.principal, seen.library)) throw new Refusal("forbidden");
  const by = actorOf(ctx.principal, seen.library);
  await lockExchange(ctx, seen.requester, seen.requestingNumber);
  const bag = emptyBag();
  await inNameOf(ctx, seen.library, "lending", async (own) => {
    const row = await holdSupply(own, seen.supplier, seen.requester, seen.requestingNumber);
    const moved = row && (await supplyAct(own, row, act, input, by, bag));
    if (!moved) throw refusal("not-now", { state: row?.state ?? seen.state });
  }).catch(asItemOut);
  await settle(ctx, bag);
  return (await readSupply(ctx, id)) ?? seen;
}

/** The database keeps a copy from going out twice (`ill_supply_item_once`). */
function asItemOut(fault: unknown): never {
  const constraint: unknown = fault instanceof Error ? Reflect.get(fault, "constraint") : null;
  throw constraint === "ill_supply_item_once" ? refusal("item-out") : fault;
}
