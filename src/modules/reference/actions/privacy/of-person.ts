import type { PersonId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { holdInquiry } from "../../store/inquiries.ts";
import {
  forgetAnswerer,
  inquiriesOf,
  presencesOf,
  questionsOf,
  workOf,
} from "../../store/privacy/of-person.ts";
import { erase } from "../inquiry/erase.ts";
import { inHome } from "../inquiry/in-home.ts";

/** What is kept of a person: what they asked, and what they did at a desk. Needs system reach. */
export async function exportReferencePerson(ctx: Ctx, person: PersonId) {
  return {
    questions: await questionsOf(ctx, person),
    conversations: await workOf(ctx, person),
    desks: await presencesOf(ctx, person),
  };
}

/**
 * Erases what a person asked, and takes their name from what they answered: that belongs to who asked.
 * Needs system reach.
 */
export async function eraseReferencePerson(ctx: Ctx, person: PersonId): Promise<void> {
  for (const { id, library } of await inquiriesOf(ctx, person))
    await inHome(ctx, library, async (own) => {
      const row = await holdInquiry(own, id);
      if (row) await erase(own, row);
    });
  await forgetAnswerer(ctx, person);
}
