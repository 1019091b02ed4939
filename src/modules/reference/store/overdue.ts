import { sql } from "kysely";
import type { LibraryId, PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";

/** Overdue answers of a library by who takes care of them; null: nobody in particular. */
export type Overdue = {
  readonly library: LibraryId;
  readonly assignee: PersonId | null;
  readonly count: number;
};

/** Answers that are overdue, everywhere; needs system reach. */
export async function overdueAnswers(ctx: Ctx): Promise<readonly Overdue[]> {
  const { rows } =
    await sql<Overdue>`select library_id as library, assignee_id as assignee, count(*)::int as count
    from inquiry where state = 'open' and due_at < ${ctx.clock.now().toString()} group by 1, 2`.execute(
      ctx.tx,
    );
  return rows;
}
