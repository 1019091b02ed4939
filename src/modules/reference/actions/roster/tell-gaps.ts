import { z } from "zod";
import { listCoordinators, listPeopleOf } from "#kernel/identity";
import type { PersonId } from "#kernel/ids";
import { defineJob } from "#kernel/jobs";
import { notify } from "#kernel/notices";
import { allLibraries, type Ctx } from "#kernel/tenancy";
import { desksWithHours } from "../../store/roster/hours.ts";
import { idOf, type RosterDesk, rosterPath } from "./desk.ts";
import { lookAhead, USUAL_WEEKS } from "./forecast.ts";
import { GAPS_AHEAD } from "./notices.ts";

/** Once a week: whoever leads a desk hears for which promised hours nobody is there yet. */
export const TELL_GAPS = defineJob("reference.tell-roster-gaps", z.object({}));

/** Tells those who lead desks of the gaps ahead. Needs system reach. @returns how many desks have some */
export async function tellGaps(ctx: Ctx): Promise<number> {
  const libraries = await allLibraries(ctx);
  let told = 0;
  for (const id of await desksWithHours(ctx)) {
    const desk = libraries.find((library) => library.id === id) ?? null;
    // A library that has left has no desk.
    if (id !== null && desk === null) continue;
    const { gaps } = await lookAhead(ctx, desk, USUAL_WEEKS);
    if (gaps.length === 0) continue;
    told += 1;
    for (const person of await leadersOf(ctx, desk)) await tell(ctx, desk, person, gaps.length);
  }
  return told;
}

function tell(ctx: Ctx, desk: RosterDesk, person: PersonId, gaps: number): Promise<void> {
  return notify(ctx, {
    kind: GAPS_AHEAD,
    person,
    library: idOf(desk),
    subjectKey: `reference:roster-gaps:${idOf(desk) ?? "network"}`,
    href: `${rosterPath(desk)}/gaps`,
    params: { desk: desk?.name ?? "", gaps, weeks: USUAL_WEEKS },
  });
}

async function leadersOf(ctx: Ctx, desk: RosterDesk): Promise<readonly PersonId[]> {
  if (desk === null) return listCoordinators(ctx);
  const { people } = await listPeopleOf(ctx, desk.id, {
    roles: ["library-administrator"],
    limit: 50,
  });
  return people.map(({ id }) => id);
}
