import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { LocalText } from "../../model/opening/schedule.ts";
import {
  type Formula,
  formulaText,
  readFormula,
  writeFormula,
} from "../../model/cost-sharing/formula.ts";
import type { SharedCost } from "../../model/cost-sharing/shared-cost.ts";
import type { Share } from "../../model/cost-sharing/share-out.ts";
import { readWorkings, type Workings, writeWorkings } from "../../model/cost-sharing/workings.ts";

/** A library's share that was fixed. */
export type FixedShare = { readonly library: string; readonly workings: Workings };
/** Shares that were fixed, as they were then. */
export type CostResult = {
  readonly id: string;
  readonly costId: string;
  readonly fixedAt: Temporal.Instant;
  readonly withdrawnAt: Temporal.Instant | null;
  readonly name: LocalText;
  readonly year: number;
  readonly currency: string;
  readonly total: bigint;
  readonly note: string;
  readonly formula: Formula;
  /** Those that the reader may see, by code. */
  readonly shares: readonly FixedShare[];
};

type Row = Omit<CostResult, "fixedAt" | "withdrawnAt" | "total" | "formula" | "shares"> & {
  readonly fixedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly total: string;
  readonly formula: unknown;
  readonly shares: readonly { readonly library: string; readonly workings: unknown }[];
};

/** Fixed results that the reader may see, the newest first; of one cost, or one result, where given. */
export async function readResults(
  ctx: Ctx,
  of: { readonly cost?: string; readonly result?: string } = {},
): Promise<readonly CostResult[]> {
  const { rows } =
    await sql<Row>`select id, cost_id as "costId", fixed_at as "fixedAt", withdrawn_at as "withdrawnAt", names as name,
      year, currency, total::text, note, formula,
      (select coalesce(jsonb_agg(jsonb_build_object('library', library.code, 'workings', workings) order by library.code collate "C"), '[]')
        from shared_cost_share join library on library.id = library_id where result_id = shared_cost_result.id) as shares
    from shared_cost_result
    where (${of.cost ?? null}::uuid is null or cost_id = ${of.cost ?? null})
      and (${of.result ?? null}::uuid is null or id = ${of.result ?? null})
    order by id desc limit 500`.execute(ctx.tx);
  return rows.map(resultOf);
}

function resultOf(row: Row): CostResult {
  return {
    ...row,
    fixedAt: Temporal.Instant.fromEpochMilliseconds(row.fixedAt.getTime()),
    withdrawnAt:
      row.withdrawnAt && Temporal.Instant.fromEpochMilliseconds(row.withdrawnAt.getTime()),
    total: BigInt(row.total),
    formula: readFormula(formulaText.parse(row.formula), row.currency, {}),
    shares: row.shares.map(({ library, workings }) => ({
      library,
      workings: readWorkings(workings),
    })),
  };
}

/** Keeps shares for good. @returns the id of the result. */
export async function addResult(
  ctx: Ctx,
  cost: SharedCost,
  shares: readonly Share[],
): Promise<string> {
  const id = newId();
  await sql`insert into shared_cost_result (id, cost_id, fixed_at, names, year, currency, total, note, formula)
    values (${id}, ${cost.id}, ${ctx.clock.now().toString()}, ${JSON.stringify(cost.name)}, ${cost.year}, ${cost.currency},
      ${cost.total.toString()}, ${cost.note}, ${JSON.stringify(writeFormula(cost.formula, cost.currency))})`.execute(
    ctx.tx,
  );
  const rows = shares.map((share) => ({
    library: share.library,
    amount: share.amount.toString(),
    workings: writeWorkings(share),
  }));
  await sql`insert into shared_cost_share (result_id, library_id, amount, workings)
    select ${id}::uuid, library.id, amount, workings
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (library text, amount bigint, workings jsonb)
    join library on library.code = given.library`.execute(ctx.tx);
  return id;
}

/** Withdraws a result (`at`), or lets it hold again (null). @returns whether it was there. */
export async function setResultWithdrawn(
  ctx: Ctx,
  id: string,
  at: Temporal.Instant | null,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update shared_cost_result set withdrawn_at = ${at?.toString() ?? null} where id = ${id}`.execute(
      ctx.tx,
    );
  return numAffectedRows === 1n;
}
