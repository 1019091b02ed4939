import { Refusal } from "#kernel/access";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { readRequest, type RequestRow } from "../../store/requests.ts";
import { readSupply, type SupplyRow } from "../../store/supplies.ts";
import { deskLibrary } from "./desk-library.ts";

/** A request of the library at whose desk the visitor works. @throws Refusal `not-found`, `forbidden`. */
export async function ownRequest(ctx: Ctx, id: string): Promise<RequestRow> {
  return own(ctx, isId(id) ? await readRequest(ctx, id) : null);
}

/** A supply of the library at whose desk the visitor works. @throws Refusal `not-found`, `forbidden`. */
export async function ownSupply(ctx: Ctx, id: string): Promise<SupplyRow> {
  return own(ctx, isId(id) ? await readSupply(ctx, id) : null);
}

function own<Row extends { readonly library: unknown }>(ctx: Ctx, row: Row | null): Row {
  if (row?.library !== deskLibrary(ctx)) throw new Refusal("not-found");
  return row;
}
