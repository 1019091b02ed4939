import { sql } from "kysely";
import { insertRow, patchRow, type RowShape, selected } from "#kernel/db";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Exchange } from "../../model/federation/exchange.ts";

const shape: RowShape<Exchange> = {
  table: "partner_exchange",
  columns: {
    id: ["id"],
    inquiry: ["inquiry_id"],
    library: ["library_id"],
    peer: ["peer_id"],
    partner: ["partner"],
    mode: ["mode"],
    state: ["state"],
    outcome: ["outcome"],
    who: ["who"],
    sent: ["sent"],
    heard: ["heard"],
    seenAt: ["seen_at"],
    openedAt: ["opened_at"],
    endedAt: ["ended_at"],
  },
};

export const insertExchange = (ctx: Ctx, row: Exchange): Promise<void> =>
  insertRow(ctx.tx, shape, row);

export const patchExchange = (ctx: Ctx, id: string, patch: Partial<Exchange>): Promise<void> =>
  patchRow(ctx.tx, shape, id, patch);

/** One exchange with a peer; null where there is none such. Held until the transaction ends where `hold`. */
export async function readExchange(ctx: Ctx, id: string, hold: boolean): Promise<Exchange | null> {
  const { rows } = await sql<Exchange>`select ${selected(shape)} from partner_exchange
    where id = ${id} ${hold ? sql`for update` : sql``}`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** Exchanges about an inquiry, the oldest first. */
export async function exchangesOf(ctx: Ctx, inquiry: string): Promise<readonly Exchange[]> {
  const { rows } = await sql<Exchange>`select ${selected(shape)} from partner_exchange
    where inquiry_id = ${inquiry} order by opened_at, id`.execute(ctx.tx);
  return rows;
}

/** Forgets what partners had to do with an inquiry; what is on its way to them goes on. */
export async function forgetExchanges(ctx: Ctx, inquiry: string): Promise<void> {
  await sql`delete from partner_exchange where inquiry_id = ${inquiry}`.execute(ctx.tx);
}

/** Live talks with partners of whom nothing was heard since; needs system reach. */
export async function silentExchanges(
  ctx: Ctx,
  seenBefore: Temporal.Instant,
): Promise<readonly { readonly inquiry: string; readonly library: LibraryId }[]> {
  const { rows } = await sql<{
    inquiry: string;
    library: LibraryId;
  }>`select inquiry_id as inquiry, library_id as library from partner_exchange
    where state = 'talking' and seen_at <= ${seenBefore.toString()}`.execute(ctx.tx);
  return rows;
}

/** Whether any live talk with a partner is open; needs system reach. */
export async function anyExchangeOpen(ctx: Ctx): Promise<boolean> {
  const { rows } = await sql`select from partner_exchange where state = 'talking' limit 1`.execute(
    ctx.tx,
  );
  return rows.length > 0;
}

/** Notes a sign of life of those who answer in these exchanges with a peer; needs system reach. */
export async function noteSigns(ctx: Ctx, peer: string, ids: readonly string[]): Promise<void> {
  await sql`update partner_exchange set seen_at = ${ctx.clock.now().toString()}
    where peer_id = ${peer} and state = 'talking' and id = any (${[...ids]}::uuid[])`.execute(
    ctx.tx,
  );
}
