import { sql } from "kysely";
import { type LibraryId, newId, type PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Side } from "../../model/desk/queues.ts";

/** Something that can be done about a scan by a button. */
export type ScanOffer = {
  readonly side: Side;
  readonly id: string;
  /** Null: to go on as if only this one had been meant. */
  readonly act: string | null;
  readonly title: string;
  readonly number: string;
};

/** What a scan was about, as it is told. */
export type ScanDetail = {
  readonly title?: string;
  readonly number?: string;
  /** The other library, by its agency. */
  readonly other?: string;
  readonly state?: string;
  readonly side?: Side;
  /** The supply to which the next barcode belongs. */
  readonly pair?: string;
  readonly offers?: readonly ScanOffer[];
  /** Why an act was refused. */
  readonly refusal?: string;
};

export type Scan = {
  readonly id: string;
  readonly at: Date;
  readonly code: string;
  readonly outcome: string;
  readonly detail: ScanDetail;
  readonly request: string | null;
  readonly supply: string | null;
  readonly act: string | null;
  readonly undoneAt: Date | null;
  /** The copy that it took still lies where it can go back on the shelf. */
  readonly undoable: boolean;
};

export type NewScan = Pick<Scan, "code" | "outcome" | "detail"> &
  Partial<Pick<Scan, "request" | "supply" | "act">>;

/** So many scans are shown, and kept. */
const KEPT = 20;

export async function insertScan(
  ctx: Ctx,
  library: LibraryId,
  person: PersonId,
  { code, outcome, detail, request = null, supply = null, act = null }: NewScan,
): Promise<void> {
  await sql`insert into ill_scan (id, library_id, person_id, at, code, outcome, detail, request_id, supply_id, act)
    values (${newId()}, ${library}, ${person}, ${ctx.clock.now().toString()}, ${code}, ${outcome},
      ${JSON.stringify(detail)}, ${request}, ${supply}, ${act})`.execute(ctx.tx);
  await sql`delete from ill_scan where library_id = ${library} and person_id = ${person} and id not in (
    select id from ill_scan where library_id = ${library} and person_id = ${person} order by at desc, id desc
    limit ${KEPT})`.execute(ctx.tx);
}

/** The last scans of a person at a desk, the newest first. */
export async function lastScans(
  ctx: Ctx,
  library: LibraryId,
  person: PersonId,
): Promise<readonly Scan[]> {
  const { rows } =
    await sql<Scan>`select id, at, code, outcome, detail, request_id as request, supply_id as supply,
      act, undone_at as "undoneAt", coalesce(act = 'pull', false) and undone_at is null
        and exists (select from ill_supply s where s.id = supply_id and s.state = 'ready') as undoable
    from ill_scan where library_id = ${library} and person_id = ${person} order by at desc, id desc
    limit ${KEPT}`.execute(ctx.tx);
  return rows;
}

export async function markScanUndone(ctx: Ctx, id: string): Promise<void> {
  await sql`update ill_scan set undone_at = ${ctx.clock.now().toString()} where id = ${id}`.execute(
    ctx.tx,
  );
}
