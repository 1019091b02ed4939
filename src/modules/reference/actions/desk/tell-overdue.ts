import { z } from "zod";
import { listPeopleOf } from "#kernel/identity";
import type { PersonId } from "#kernel/ids";
import { defineJob } from "#kernel/jobs";
import { notify } from "#kernel/notices";
import type { Ctx } from "#kernel/tenancy";
import { type Overdue, overdueAnswers } from "../../store/overdue.ts";
import { libraryById } from "#kernel/tenancy";
import { OVERDUE } from "../notices.ts";

/** Says once a day whose answers are overdue. */
export const TELL_OVERDUE = defineJob("reference.tell-overdue", z.object({}));

/**
 * Tells who takes care of overdue answers how many there are, and of those of which nobody does the
 * administrators of their library. Needs system reach. @returns how many people were told.
 */
export async function tellOverdue(ctx: Ctx): Promise<number> {
  let told = 0;
  for (const overdue of await overdueAnswers(ctx)) {
    const people = overdue.assignee ? [overdue.assignee] : await administrators(ctx, overdue);
    for (const person of people) await tell(ctx, overdue, person);
    told += people.length;
  }
  return told;
}

async function administrators(ctx: Ctx, { library }: Overdue): Promise<readonly PersonId[]> {
  const { people } = await listPeopleOf(ctx, library, { roles: ["library-administrator"] });
  return people.map(({ id }) => id);
}

async function tell(
  ctx: Ctx,
  { library, assignee, count }: Overdue,
  person: PersonId,
): Promise<void> {
  const { code } = await libraryById(ctx, library);
  await notify(ctx, {
    kind: OVERDUE,
    person,
    library,
    // Who administers a library may take care of questions as well.
    subjectKey: `reference:overdue:${library}:${assignee ? "own" : "all"}`,
    href: `/desk/${code}/ask`,
    params: { count },
  });
}
