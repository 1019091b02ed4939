import { sql } from "kysely";
import type { AgencyKey } from "#modules/directory";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type {
  BibliographicInfo,
  PublicationInfo,
  ServiceType,
  SupplyingAgencyMessage,
} from "#standards/iso18626";
import type { RequesterState } from "../model/machines/requester.ts";
import { insertRow, patchRow, type RowShape, selected } from "#kernel/db";

/** A request as the library sees it that asks. Instants are dates, amounts decimals, `neededBy` YYYY-MM-DD. */
export type RequestRow = {
  readonly id: string;
  /** Null: the network asks, for a foreign agency. */
  readonly library: LibraryId | null;
  readonly requester: AgencyKey;
  readonly number: string;
  readonly service: ServiceType;
  readonly state: RequesterState;
  readonly stateAt: Date;
  readonly titleId: string | null;
  readonly citation: BibliographicInfo;
  readonly publication: PublicationInfo;
  readonly pickupBranch: string | null;
  readonly neededBy: string | null;
  readonly anyEdition: boolean;
  readonly note: string | null;
  readonly maxCost: string | null;
  readonly maxCostCurrency: string | null;
  readonly supplier: AgencyKey | null;
  readonly supplyingNumber: string | null;
  readonly position: number;
  readonly seed: string;
  readonly itemId: string | null;
  readonly dueAt: Date | null;
  readonly renewals: number;
  readonly offeredCost: string | null;
  readonly offeredCurrency: string | null;
  readonly conditions: string | null;
  readonly retryAfter: Date | null;
  /** Where it goes back to, as its lender says. */
  readonly returnTo: SupplyingAgencyMessage["returnInfo"] | null;
  readonly reason: string | null;
  readonly attention: string | null;
  readonly brokeredFor: string | null;
  /** Where a delivered copy can be had. */
  readonly copyUrl: string | null;
  /** copyrightCompliance, as told to suppliers. */
  readonly copyright: string | null;
  readonly localItem: Readonly<Record<string, unknown>> | null;
  readonly placedAt: Date;
  readonly endedAt: Date | null;
  readonly version: number;
};

export const requestShape: RowShape<RequestRow> = {
  table: "ill_request",
  columns: {
    id: ["id"],
    library: ["library_id"],
    requester: ["requester"],
    number: ["number"],
    service: ["service"],
    state: ["state"],
    stateAt: ["state_at"],
    titleId: ["title_id"],
    citation: ["citation", "json"],
    publication: ["publication", "json"],
    pickupBranch: ["pickup_branch"],
    neededBy: ["needed_by", "date"],
    anyEdition: ["any_edition"],
    note: ["note"],
    maxCost: ["max_cost"],
    maxCostCurrency: ["max_cost_currency"],
    supplier: ["supplier"],
    supplyingNumber: ["supplying_number"],
    position: ["position"],
    seed: ["seed"],
    itemId: ["item_id"],
    dueAt: ["due_at"],
    renewals: ["renewals"],
    offeredCost: ["offered_cost"],
    offeredCurrency: ["offered_currency"],
    conditions: ["conditions"],
    retryAfter: ["retry_after"],
    returnTo: ["return_to", "json"],
    reason: ["reason"],
    attention: ["attention"],
    brokeredFor: ["brokered_for"],
    copyUrl: ["copy_url"],
    copyright: ["copyright"],
    localItem: ["local_item", "json"],
    placedAt: ["placed_at"],
    endedAt: ["ended_at"],
    version: ["version"],
  },
};

export const insertRequest = (ctx: Ctx, row: RequestRow): Promise<void> =>
  insertRow(ctx.tx, requestShape, row);

export const patchRequest = (ctx: Ctx, id: string, patch: Partial<RequestRow>): Promise<void> =>
  patchRow(ctx.tx, requestShape, id, patch);

/** One request that the visitor may see; null when there is none. */
export async function readRequest(ctx: Ctx, id: string): Promise<RequestRow | null> {
  const { rows } =
    await sql<RequestRow>`select ${selected(requestShape)} from ill_request where id = ${id}`.execute(
      ctx.tx,
    );
  return rows[0] ?? null;
}

/** One request by the requester and its number, held until the transaction ends. */
export async function holdRequest(
  ctx: Ctx,
  requester: string,
  number: string,
): Promise<RequestRow | null> {
  const { rows } = await sql<RequestRow>`select ${selected(requestShape)} from ill_request
      where requester = ${requester} and number = ${number} for update`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** The request by which the network asks for a supply that it brokers. */
export async function brokeredRequest(ctx: Ctx, supply: string): Promise<RequestRow | null> {
  const { rows } =
    await sql<RequestRow>`select ${selected(requestShape)} from ill_request where brokered_for = ${supply}`.execute(
      ctx.tx,
    );
  return rows[0] ?? null;
}

/** The next number in the series of an agency. */
export async function nextNumber(
  ctx: Ctx,
  agency: string,
  library: LibraryId | null,
): Promise<number> {
  const { rows } = await sql<{ last: string }>`
    insert into ill_series (agency, library_id, last) values (${agency}, ${library}, 1)
    on conflict (agency) do update set last = ill_series.last + 1 returning last`.execute(ctx.tx);
  return Number(rows[0]?.last ?? 1);
}
