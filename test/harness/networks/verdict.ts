import { sql } from "kysely";
import { asSystem } from "../../../src/app/system.ts";
import type { Acquainted } from "./acquainted.ts";

/** Ends that are the same one, seen from either side. */
const SAME_END: Readonly<Record<string, readonly string[]>> = {
  completed: ["completed", "copy-completed"],
  "completed-without-return": ["completed-without-return"],
  // A refusal may cross a cancelling, and declined conditions are told as one.
  cancelled: ["cancelled", "unfilled"],
  unfilled: ["unfilled", "cancelled"],
};

export type Verdict = {
  readonly requests: number;
  /** By how they ended. */
  readonly ends: Readonly<Record<string, number>>;
  /** Open, or with another end on the other side. */
  readonly apart: readonly string[];
  /** Copies that were out for two requests at once. */
  readonly lentTwice: readonly string[];
  /** What remains of each ledger per currency; "0" everywhere. */
  readonly sums: readonly string[];
  /** Charges, at the side that asks and at the side that lends. */
  readonly charges: readonly [number, number];
  /** Of all loans and copies that came, how many should have been charged. */
  readonly received: number;
  /** Messages that still wait or were given up. */
  readonly undelivered: number;
};

/** Compares both sides of everything. */
export async function judge(asks: Acquainted, lends: Acquainted): Promise<Verdict> {
  const requests = await rowsOf<{ number: string; state: string }>(
    asks,
    sql`select number, state from ill_request`,
  );
  const supplies = new Map(
    (
      await rowsOf<{ number: string; state: string }>(
        lends,
        sql`select requesting_number as number, state from ill_supply`,
      )
    ).map(({ number, state }) => [number, state]),
  );
  const ends: Record<string, number> = {};
  for (const { state } of requests) ends[state] = (ends[state] ?? 0) + 1;
  const apart = requests.flatMap(({ number, state }) => {
    const other = supplies.get(number) ?? "never asked";
    return SAME_END[state]?.includes(other) ? [] : [`${number}: ${state} / ${other}`];
  });
  return {
    requests: requests.length,
    ends,
    apart,
    lentTwice: await lentTwice(lends),
    sums: [...(await sums(asks)), ...(await sums(lends))],
    charges: [await charges(asks), await charges(lends)],
    received: await received(asks),
    undelivered: (await undelivered(asks)) + (await undelivered(lends)),
  };
}

async function rowsOf<Row>(
  { deployment }: Acquainted,
  query: ReturnType<typeof sql>,
): Promise<readonly Row[]> {
  const { rows } = await deployment.run(asSystem("verdict"), (ctx) => query.execute(ctx.tx));
  return rows as readonly Row[];
}

async function count(network: Acquainted, query: ReturnType<typeof sql>): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(network, query);
  return row?.n ?? -1;
}

async function lentTwice(lends: Acquainted): Promise<readonly string[]> {
  const rows = await rowsOf<{ item: string }>(
    lends,
    sql`with loan as (
        select s.id, s.item_id as item, min(t.at) as since, coalesce(s.ended_at, 'infinity') as until
        from ill_supply s join ill_step t on t.supply_id = s.id and t.event = 'ship'
        where s.item_id is not null group by s.id)
      select a.item from loan a join loan b on a.item = b.item and a.id < b.id
        and a.since < b.until and b.since < a.until`,
  );
  return rows.map(({ item }) => item);
}

async function sums(network: Acquainted): Promise<readonly string[]> {
  const rows = await rowsOf<{ sum: string }>(
    network,
    sql`select sum(amount)::text as sum from ledger_line group by currency`,
  );
  return rows.map(({ sum }) => String(Number(sum)));
}

const charges = (network: Acquainted): Promise<number> =>
  count(network, sql`select count(*)::int as n from ledger_entry where kind = 'charge'`);

const received = (asks: Acquainted): Promise<number> =>
  count(
    asks,
    sql`select count(distinct request_id)::int as n from ill_step where event = 'receive'`,
  );

const undelivered = (network: Acquainted): Promise<number> =>
  count(
    network,
    sql`select count(*)::int as n from ill_message where direction = 'out' and delivery <> 'confirmed'`,
  );
