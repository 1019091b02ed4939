import { sql } from "kysely";
import type { AgencyKey } from "#modules/directory";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

export type RotaEntryState =
  | "waiting"
  | "asked"
  | "unfilled"
  | "skipped"
  | "retry"
  | "supplies"
  | "cancelled"
  | "left-out";

/** A place in the rota of a request: whom to ask, why, and what came of it. */
export type RotaEntry = {
  readonly position: number;
  readonly supplier: AgencyKey;
  /** The edition that it has, in the catalogue; null where nobody knows. */
  readonly titleId: string | null;
  readonly state: RotaEntryState;
  readonly why: readonly unknown[];
  readonly answerDays: number | null;
  readonly askedAt: Date | null;
  readonly answerBy: Date | null;
  readonly answeredAt: Date | null;
  readonly reason: string | null;
};

const columns = sql<RotaEntry>`position, supplier, title_id as "titleId", state, why, answer_days as "answerDays", asked_at as "askedAt",
  answer_by as "answerBy", answered_at as "answeredAt", reason`;

/** Writes the rota of a request; those asked before keep their places, what waits behind them is replaced. */
export async function writeRota(
  ctx: Ctx,
  request: string,
  library: LibraryId | null,
  entries: readonly Pick<
    RotaEntry,
    "supplier" | "titleId" | "state" | "why" | "answerDays" | "reason"
  >[],
): Promise<void> {
  await sql`delete from ill_rota_entry where request_id = ${request} and state in ('waiting', 'left-out')`.execute(
    ctx.tx,
  );
  const json = JSON.stringify(entries.map((entry, place) => ({ ...entry, place, why: entry.why })));
  await sql`insert into ill_rota_entry (request_id, library_id, position, supplier, title_id, state, why, answer_days, reason)
    select ${request}, ${library}, coalesce((select max(position) from ill_rota_entry where request_id = ${request}), 0)
      + place + 1, supplier, "titleId", state, why, "answerDays", reason
    from json_to_recordset(${json}::json)
      as x(place int, supplier text, "titleId" uuid, state text, why jsonb, "answerDays" int, reason text)`.execute(
    ctx.tx,
  );
}

/** The whole rota, in order; those left out last. */
export async function readRota(ctx: Ctx, request: string): Promise<readonly RotaEntry[]> {
  const { rows } = await sql<RotaEntry>`select ${columns} from ill_rota_entry
    where request_id = ${request} order by state = 'left-out', position`.execute(ctx.tx);
  return rows;
}

/** Whom to ask next; null when nobody is left. */
export async function nextInRota(ctx: Ctx, request: string): Promise<RotaEntry | null> {
  const { rows } = await sql<RotaEntry>`select ${columns} from ill_rota_entry
    where request_id = ${request} and state = 'waiting' order by position limit 1`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** Notes how it stands with one place of the rota. */
export async function markRota(
  ctx: Ctx,
  request: string,
  position: number,
  mark: {
    readonly state: RotaEntryState;
    readonly askedAt?: string;
    readonly answerBy?: string;
    readonly reason?: string | null;
  },
): Promise<void> {
  const { state, askedAt = null, answerBy = null, reason = null } = mark;
  const answered = askedAt === null ? ctx.clock.now().toString() : null;
  await sql`update ill_rota_entry set state = ${state}, asked_at = coalesce(${askedAt}, asked_at),
      answer_by = coalesce(${answerBy}, answer_by), answered_at = coalesce(${answered}, answered_at),
      reason = coalesce(${reason}, reason)
    where request_id = ${request} and position = ${position}`.execute(ctx.tx);
}
