import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { LocalText } from "../../model/opening/schedule.ts";
import { formulaText, readFormula, writeFormula } from "../../model/cost-sharing/formula.ts";
import type { SharedCost, SharedCostFacts } from "../../model/cost-sharing/shared-cost.ts";

type Row = {
  readonly id: string;
  readonly name: LocalText;
  readonly year: number;
  readonly currency: string;
  readonly total: string;
  readonly note: string;
  readonly formula: unknown;
  readonly parties: readonly PartyRow[];
};
/** Whole numbers of 64 bits come as text. */
type PartyRow = {
  readonly library: string;
  readonly population: string | null;
  readonly use: string | null;
  readonly tier: number | null;
  readonly minimum: string | null;
  readonly maximum: string | null;
};

/** Shared costs that have not been removed, the latest year first; `id` null: all. */
export async function readSharedCosts(
  ctx: Ctx,
  id: string | null = null,
): Promise<readonly SharedCost[]> {
  const { rows } =
    await sql<Row>`select id, names as name, year, currency, total::text, note, formula,
      (select coalesce(jsonb_agg(jsonb_build_object('library', library.code, 'population', population::text, 'use', uses::text,
          'tier', tier, 'minimum', minimum::text, 'maximum', maximum::text) order by library.code collate "C"), '[]')
        from shared_cost_party join library on library.id = library_id where cost_id = shared_cost.id) as parties
    from shared_cost where removed_at is null and (${id}::uuid is null or id = ${id})
    order by year desc, id`.execute(ctx.tx);
  return rows.map(costOf);
}

function costOf(row: Row): SharedCost {
  const whole = (text: string | null) => (text === null ? null : BigInt(text));
  return {
    ...row,
    total: BigInt(row.total),
    formula: readFormula(formulaText.parse(row.formula), row.currency, {}),
    parties: row.parties.map(({ library, tier, population, use, minimum, maximum }) => ({
      library,
      tier,
      population: whole(population),
      use: whole(use),
      minimum: whole(minimum),
      maximum: whole(maximum),
    })),
  };
}

/** Writes a shared cost with its libraries; `id` null: a new one. @returns its id. */
export async function putSharedCost(
  ctx: Ctx,
  id: string | null,
  cost: SharedCostFacts,
): Promise<string> {
  const at = ctx.clock.now().toString();
  const key = id ?? newId();
  await sql`insert into shared_cost (id, names, year, currency, total, note, formula, created_at, changed_at)
    values (${key}, ${JSON.stringify(cost.name)}, ${cost.year}, ${cost.currency}, ${cost.total.toString()}, ${cost.note},
      ${JSON.stringify(writeFormula(cost.formula, cost.currency))}, ${at}, ${at})
    on conflict (id) do update set names = excluded.names, year = excluded.year, currency = excluded.currency,
      total = excluded.total, note = excluded.note, formula = excluded.formula, changed_at = excluded.changed_at`.execute(
    ctx.tx,
  );
  await putParties(ctx, key, cost);
  return key;
}

async function putParties(ctx: Ctx, id: string, { parties }: SharedCostFacts): Promise<void> {
  const rows = parties.map((party) => ({
    ...party,
    population: party.population?.toString() ?? null,
    use: party.use?.toString() ?? null,
    minimum: party.minimum?.toString() ?? null,
    maximum: party.maximum?.toString() ?? null,
  }));
  await sql`delete from shared_cost_party where cost_id = ${id}`.execute(ctx.tx);
  await sql`insert into shared_cost_party (cost_id, library_id, population, uses, tier, minimum, maximum)
    select ${id}::uuid, library.id, population, use, tier, minimum, maximum
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (library text, population bigint, use bigint, tier smallint, minimum bigint, maximum bigint)
    join library on library.code = given.library`.execute(ctx.tx);
}

/** Takes a shared cost away (`at`) or puts it back (null). @returns whether it was there. */
export async function setSharedCostRemoved(
  ctx: Ctx,
  id: string,
  at: Temporal.Instant | null,
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update shared_cost set removed_at = ${at?.toString() ?? null} where id = ${id}`.execute(
      ctx.tx,
    );
  return numAffectedRows === 1n;
}
