import { sql } from "kysely";
import type { Ctx } from "#kernel/tenancy";

/** A pair of which the matcher is not sure; `a` is the smaller id. */
export type Question = {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly usefulness: number;
};

/** Makes the questions about some records anew: those about them are dropped, these are asked. */
export async function replaceQuestions(
  ctx: Ctx,
  about: readonly string[],
  questions: readonly Question[],
): Promise<void> {
  await dropQuestions(ctx, about);
  if (questions.length === 0) return;
  await sql`insert into match_question (record_a, record_b, score, usefulness, asked_at)
    select a, b, score, usefulness, ${ctx.clock.now().toString()}
    from json_to_recordset(${JSON.stringify(questions)}::json) as x(a uuid, b uuid, score real, usefulness real)
    on conflict (record_a, record_b) do update set score = excluded.score, usefulness = excluded.usefulness`.execute(
    ctx.tx,
  );
}

export async function dropQuestions(ctx: Ctx, about: readonly string[]): Promise<void> {
  if (about.length === 0) return;
  await sql`delete from match_question
    where record_a = any(${[...about]}::uuid[]) or record_b = any(${[...about]}::uuid[])`.execute(
    ctx.tx,
  );
}

/** Where in the queue somebody stands. */
export type QuestionPlace = { readonly usefulness: number; readonly a: string; readonly b: string };

/**
 * Questions behind a place, most useful first. With `library` only those about a record of it, whose
 * cataloguers know the book at hand.
 */
export async function questionsAfter(
  ctx: Ctx,
  library: string | null,
  place: QuestionPlace | null,
  limit: number,
): Promise<readonly Question[]> {
  const { usefulness = 0, a = null, b = null } = place ?? {};
  const { rows } = await sql<Question>`
    select q.record_a as a, q.record_b as b, q.score, q.usefulness from match_question q
    join cluster_member x on x.record_id = q.record_a join cluster_member y on y.record_id = q.record_b
    where (${library}::uuid is null or ${library}::uuid in (x.library_id, y.library_id))
      and (${a}::uuid is null or q.usefulness < ${usefulness}::real
        or (q.usefulness = ${usefulness}::real and (q.record_a, q.record_b) > (${a}::uuid, ${b}::uuid)))
    order by q.usefulness desc, q.record_a, q.record_b limit ${limit}`.execute(ctx.tx);
  return rows;
}

/** How many questions wait, about records of a library or in all. */
export async function countQuestions(ctx: Ctx, library: string | null): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from match_question q
    join cluster_member x on x.record_id = q.record_a join cluster_member y on y.record_id = q.record_b
    where ${library}::uuid is null or ${library}::uuid in (x.library_id, y.library_id)`.execute(
    ctx.tx,
  );
  return rows[0]?.count ?? 0;
}

/** Whether a pair waits for an answer. */
export async function isAsked(ctx: Ctx, a: string, b: string): Promise<boolean> {
  const { rows } = await sql`select from match_question
    where record_a = ${a < b ? a : b} and record_b = ${a < b ? b : a}`.execute(ctx.tx);
  return rows.length > 0;
}
