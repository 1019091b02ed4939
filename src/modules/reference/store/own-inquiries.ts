import { sql } from "kysely";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { OwnQuestion } from "../model/inquiry/own-question.ts";

/** An inquiry of a signed-in reader, with the library that was asked; null where it is not theirs. */
export async function inquiryOfPerson(
  ctx: Ctx,
  id: string,
  person: PersonId,
): Promise<{ readonly id: string; readonly library: LibraryId } | null> {
  const { rows } = await sql<{
    id: string;
    library: LibraryId;
  }>`select inquiry_id as id, library_id as library from inquiry_reader
    where inquiry_id = ${id} and person_id = ${person}`.execute(ctx.tx);
  return rows[0] ?? null;
}

/** What a person asked while they were signed in, the newest first; read as themselves. */
export async function inquiriesOfPerson(
  ctx: Ctx,
  person: PersonId,
  limit: number,
): Promise<readonly OwnQuestion[]> {
  const { rows } = await sql<OwnQuestion>`select i.id, i.library_id as library, i.subject, i.state,
      i.operator_name as "operatorName", i.due_at as "dueAt", i.asked_at as "askedAt", i.ended_at as "endedAt"
    from inquiry_reader r join inquiry i on i.id = r.inquiry_id
    where r.person_id = ${person} order by i.asked_at desc limit ${limit}`.execute(ctx.tx);
  return rows;
}

/** How many of a person's inquiries there are, and how many have not ended; read as themselves. */
export async function countOfPerson(
  ctx: Ctx,
  person: PersonId,
): Promise<{ readonly all: number; readonly open: number }> {
  const { rows } = await sql<{ all: number; open: number }>`select count(*)::int as all,
      (count(*) filter (where i.ended_at is null))::int as open
    from inquiry_reader r join inquiry i on i.id = r.inquiry_id where r.person_id = ${person}`.execute(
    ctx.tx,
  );
  return rows[0] ?? { all: 0, open: 0 };
}
