import { sql } from "kysely";
import type { AgencyKey } from "#modules/directory";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type {
  Address,
  BibliographicInfo,
  PublicationInfo,
  RequestMessage,
  ServiceInfo,
  ServiceType,
} from "#standards/iso18626";
import type { SupplierState } from "../model/machines/supplier.ts";
import { insertRow, patchRow, type RowShape, selected } from "#kernel/db";

/** A request as the library sees it that is asked. */
export type SupplyRow = {
  readonly id: string;
  /** Null: the network answers, as broker. */
  readonly library: LibraryId | null;
  readonly supplier: AgencyKey;
  readonly requester: AgencyKey;
  readonly peer: string | null;
  readonly requestingNumber: string;
  readonly supplyingNumber: string;
  readonly service: ServiceType;
  readonly state: SupplierState;
  readonly stateAt: Date;
  readonly titleId: string | null;
  readonly citation: BibliographicInfo;
  readonly publication: PublicationInfo;
  readonly requesterName: string | null;
  readonly delivery: readonly Address[];
  /** Whom the requester names to be asked, where we are its broker. */
  readonly suppliers: readonly AgencyKey[];
  readonly patron: RequestMessage["patronInfo"] | null;
  readonly neededBy: string | null;
  readonly note: string | null;
  readonly serviceInfo: Partial<ServiceInfo>;
  readonly maxCost: string | null;
  readonly maxCostCurrency: string | null;
  readonly cost: string | null;
  readonly costCurrency: string | null;
  readonly conditions: string | null;
  readonly copyright: string | null;
  readonly itemId: string | null;
  readonly branch: string | null;
  readonly callNumber: string | null;
  readonly dueAt: Date | null;
  readonly renewals: number;
  readonly lastReason: string | null;
  readonly answerBy: Date | null;
  readonly reason: string | null;
  readonly attention: string | null;
  readonly receivedAt: Date;
  readonly endedAt: Date | null;
  readonly version: number;
};

export const supplyShape: RowShape<SupplyRow> = {
  table: "ill_supply",
  columns: {
    id: ["id"],
    library: ["library_id"],
    supplier: ["supplier"],
    requester: ["requester"],
    peer: ["peer_id"],
    requestingNumber: ["requesting_number"],
    supplyingNumber: ["supplying_number"],
    service: ["service"],
    state: ["state"],
    stateAt: ["state_at"],
    titleId: ["title_id"],
    citation: ["citation", "json"],
    publication: ["publication", "json"],
    requesterName: ["requester_name"],
    delivery: ["delivery", "json"],
    suppliers: ["suppliers", "json"],
    patron: ["patron", "json"],
    neededBy: ["needed_by", "date"],
    note: ["note"],
    serviceInfo: ["service_info", "json"],
    maxCost: ["max_cost"],
    maxCostCurrency: ["max_cost_currency"],
    cost: ["cost"],
    costCurrency: ["cost_currency"],
    conditions: ["conditions"],
    copyright: ["copyright"],
    itemId: ["item_id"],
    branch: ["branch"],
    callNumber: ["call_number"],
    dueAt: ["due_at"],
    renewals: ["renewals"],
    lastReason: ["last_reason"],
    answerBy: ["answer_by"],
    reason: ["reason"],
    attention: ["attention"],
    receivedAt: ["received_at"],
    endedAt: ["ended_at"],
    version: ["version"],
  },
};

export const insertSupply = (ctx: Ctx, row: SupplyRow): Promise<void> =>
  insertRow(ctx.tx, supplyShape, row);

export const patchSupply = (ctx: Ctx, id: string, patch: Partial<SupplyRow>): Promise<void> =>
  patchRow(ctx.tx, supplyShape, id, patch);

/** One supply that the visitor may see; null when there is none. */
export async function readSupply(ctx: Ctx, id: string): Promise<SupplyRow | null> {
  const { rows } =
    await sql<SupplyRow>`select ${selected(supplyShape)} from ill_supply where id = ${id}`.execute(
      ctx.tx,
    );
  return rows[0] ?? null;
}

/** One supply by its exchange, held until the transaction ends. */
export async function holdSupply(
  ctx: Ctx,
  supplier: string,
  requester: string,
  number: string,
): Promise<SupplyRow | null> {
  const { rows } = await sql<SupplyRow>`select ${selected(supplyShape)} from ill_supply
      where supplier = ${supplier} and requester = ${requester} and requesting_number = ${number} for update`.execute(
    ctx.tx,
  );
  return rows[0] ?? null;
}

/** The next number for a supply, whichever library of this deployment it is of. */
export async function nextSupplyNumber(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{
    number: string;
  }>`select nextval('ill_supply_series') as number`.execute(ctx.tx);
  return Number(rows[0]?.number ?? 0);
}
