import { sql } from "kysely";
import { type LibraryId, newId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Side } from "../../model/desk/queues.ts";
import type { Actor } from "../steps.ts";

/** One act with many requests or supplies, as it was asked for. */
export type Batch = {
  readonly id: string;
  readonly author: string;
  readonly act: string;
  readonly side: Side;
  readonly input: Readonly<Record<string, string>>;
  /** The address from which it was asked for. */
  readonly back: string;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
};

export type BatchItem = {
  readonly position: number;
  readonly subject: string;
  readonly outcome: "done" | "refused" | null;
  /** Why not. */
  readonly code: string | null;
  readonly detail: Readonly<Record<string, string | number>>;
};

export async function insertBatch(
  ctx: Ctx,
  library: LibraryId,
  by: Actor,
  batch: Pick<Batch, "act" | "side" | "input" | "back">,
  subjects: readonly string[],
): Promise<string> {
  const id = newId();
  const { act, side, input, back } = batch;
  await sql`insert into ill_batch (id, library_id, person_id, author, act, side, input, back, created_at)
    values (${id}, ${library}, ${by.person}, ${by.name}, ${act}, ${side}, ${JSON.stringify(input)}, ${back},
      ${ctx.clock.now().toString()})`.execute(ctx.tx);
  await sql`insert into ill_batch_item (batch_id, position, library_id, subject_id)
    select ${id}, ordinality, ${library}, subject
    from unnest(${[...subjects]}::uuid[]) with ordinality as x(subject, ordinality)`.execute(
    ctx.tx,
  );
  return id;
}

export async function readBatch(ctx: Ctx, id: string): Promise<Batch | null> {
  const { rows } =
    await sql<Batch>`select id, author, act, side, input, back, created_at as "createdAt",
    done_at as "doneAt" from ill_batch where id = ${id}`.execute(ctx.tx);
  return rows[0] ?? null;
}

const columns = sql<BatchItem>`position, subject_id as subject, outcome, code, detail`;

export async function readBatchItems(ctx: Ctx, id: string): Promise<readonly BatchItem[]> {
  const { rows } = await sql<BatchItem>`select ${columns} from ill_batch_item where batch_id = ${id}
    order by position`.execute(ctx.tx);
  return rows;
}

/** The next that is not done yet, held against others who do the same batch; null when none is left. */
export async function nextBatchItem(ctx: Ctx, id: string): Promise<BatchItem | null> {
  const { rows } = await sql<BatchItem>`select ${columns} from ill_batch_item
    where batch_id = ${id} and outcome is null order by position limit 1 for update skip locked`.execute(
    ctx.tx,
  );
  return rows[0] ?? null;
}

export async function markBatchItem(
  ctx: Ctx,
  id: string,
  { position, outcome, code, detail }: Omit<BatchItem, "subject">,
): Promise<void> {
  await sql`update ill_batch_item set outcome = ${outcome}, code = ${code}, detail = ${JSON.stringify(detail)}
    where batch_id = ${id} and position = ${position}`.execute(ctx.tx);
}

export async function endBatch(ctx: Ctx, id: string): Promise<void> {
  await sql`update ill_batch set done_at = coalesce(done_at, ${ctx.clock.now().toString()}) where id = ${id}
    and not exists (select from ill_batch_item where batch_id = ${id} and outcome is null)`.execute(
    ctx.tx,
  );
}
