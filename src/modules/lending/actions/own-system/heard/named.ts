import type { RequestOf } from "#standards/ncip";
import type { Ctx } from "#kernel/tenancy";
import { type Named, openRequestId, openSupplyId } from "../../../store/own-system/heard.ts";
import { readRequest, type RequestRow } from "../../../store/requests.ts";
import { readSupply, type SupplyRow } from "../../../store/supplies.ts";
import { generalNo } from "./no.ts";

/** What a message is about: something we lend out, or something we borrow. */
export type About =
  | { readonly side: "supply"; readonly row: SupplyRow }
  | { readonly side: "request"; readonly row: RequestRow };

/** What is open under this number or barcode; what goes out comes first. Null: nothing. */
export async function aboutIn(ctx: Ctx, by: Named): Promise<About | null> {
  const supply = await openSupplyId(ctx, by);
  const out = supply === null ? null : await readSupply(ctx, supply);
  if (out) return { side: "supply", row: out };
  const request = await openRequestId(ctx, by);
  const borrowed = request === null ? null : await readRequest(ctx, request);
  return borrowed && { side: "request", row: borrowed };
}

type Who = Pick<RequestOf<"LookupUser">, "user">;

/** The card that a message names. Passwords of readers are the own system's business: who shows one is not known here. */
export function cardOf(service: string, { user }: Who): string {
  if (user) return user.value;
  throw generalNo(service, "Needed Data Missing", "name the reader by UserId");
}

export function instantOf(at: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime());
}
