import { sql } from "kysely";
import type { Run } from "#kernel/tenancy";
import { asSystem } from "../../src/app/system.ts";

/** Over pairs of records: how many joined ones are true, how many true ones are joined. */
export type Judgement = {
  readonly precision: number;
  readonly recall: number;
  readonly titles: number;
};

/** Compares the titles in the database with the true ones, pair by pair, without making the pairs. */
export async function judge(run: Run, titleOf: (record: string) => string): Promise<Judgement> {
  const found = new Map<string, number>();
  const wanted = new Map<string, number>();
  const both = new Map<string, number>();
  for await (const { record, title } of members(run)) {
    const truth = titleOf(record);
    count(found, title);
    count(wanted, truth);
    count(both, `${title} ${truth}`);
  }
  return {
    precision: pairs(both) / pairs(found),
    recall: pairs(both) / pairs(wanted),
    titles: found.size,
  };
}

type Member = { readonly id: string; readonly record: string; readonly title: string };

async function* members(run: Run): AsyncGenerator<Member> {
  for (let after: string | null = null; ;) {
    const { rows } = await run(asSystem("bench"), (ctx) =>
      sql<Member>`select m.record_id as id, l.code || ' ' || m.control_number as record, m.cluster_id as title
        from cluster_member m join library l on l.id = m.library_id
        where ${after}::uuid is null or m.record_id > ${after}::uuid order by m.record_id limit 20000`.execute(
        ctx.tx,
      ),
    );
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function pairs(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
