import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** What of a request or a supply the library's own system needs to know. */
export type Subject = {
  readonly side: "request" | "supply";
  readonly number: string;
  /** The agency that asks. */
  readonly requester: string;
  /** The supplier's barcode. */
  readonly item: string | null;
  /** What our own system calls a borrowed book. */
  readonly localItem: string | null;
  /** The reader's card; null where there is none, or where it was forgotten. */
  readonly card: string | null;
  readonly title: string;
  readonly author: string;
  readonly pickup: string | null;
  readonly due: Date | null;
  readonly neededBy: string | null;
};

export async function readRequestSubject(ctx: Ctx, id: string): Promise<Subject | null> {
  const { rows } =
    await sql<Subject>`select 'request' as side, q.number, q.requester, q.item_id as item,
      q.local_item ->> 'barcode' as "localItem", r.card, coalesce(q.citation ->> 'title', '') as title,
      coalesce(q.citation ->> 'author', '') as author, q.pickup_branch as pickup, q.due_at as due,
      to_char(q.needed_by, 'YYYY-MM-DD') as "neededBy"
    from ill_request q left join ill_reader r on r.request_id = q.id
    where q.id = ${id} and q.library_id = ${ctx.library}`.execute(ctx.tx);
  return rows[0] ?? null;
}

export async function readSupplySubject(ctx: Ctx, id: string): Promise<Subject | null> {
  const { rows } =
    await sql<Subject>`select 'supply' as side, s.supplying_number as number, s.requester,
      s.item_id as item, null as "localItem", null as card, coalesce(s.citation ->> 'title', '') as title,
      coalesce(s.citation ->> 'author', '') as author, null as pickup, s.due_at as due,
      to_char(s.needed_by, 'YYYY-MM-DD') as "neededBy"
    from ill_supply s where s.id = ${id} and s.library_id = ${ctx.library}`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** Keeps what our own system calls the borrowed book. */
export async function noteLocalItem(ctx: Ctx, request: string, barcode: string): Promise<void> {
  await sql`update ill_request set local_item = jsonb_build_object('barcode', ${barcode}::text)
    where id = ${request} and library_id = ${ctx.library}`.execute(ctx.tx);
}
