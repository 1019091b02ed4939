import type { Ctx } from "#kernel/tenancy";
import type { Neighbourhood } from "../../model/clustering/neighbourhood.ts";
import type { TitlePlan } from "../../model/clustering/plan.ts";
import type { Profile } from "../../model/matching/profile.ts";
import { doubtfulness, usefulness } from "../../model/matching/questions.ts";
import { type Question, replaceQuestions } from "../../store/match-questions.ts";

/** A record that is like very many others asks no more than this. */
const MOST_PER_RECORD = 5;

/** Asks cataloguers about the pairs of these records of which the matcher is not sure. */
export async function noteQuestions(
  ctx: Ctx,
  around: Neighbourhood<Profile>,
  plan: TitlePlan,
  about: ReadonlySet<string>,
): Promise<void> {
  await replaceQuestions(ctx, [...about], questionsOf(around, plan, about));
}

function questionsOf(
  around: Neighbourhood<Profile>,
  plan: TitlePlan,
  about: ReadonlySet<string>,
): readonly Question[] {
  const titleOf = ({ id, before }: { id: string; before: string | null }) =>
    plan.placed.get(id) ?? before;
  const asked = new Map<string, number>();
  return [...doubtful(around, about)]
    .map(({ a, b, score, doubt, records }) => {
      // Two that stand together by way of others are settled unless their own likeness is the link.
      const settled = titleOf(a) === titleOf(b) && score < 0;
      return {
        ...inOrder(a.id, b.id),
        score,
        usefulness: settled ? 0 : usefulness(doubt, records),
      };
    })
    .filter((question) => question.usefulness > 0)
    .toSorted((x, y) => y.usefulness - x.usefulness || (x.a + x.b < y.a + y.b ? -1 : 1))
    .filter(({ a, b }) => {
      const counts = [a, b].map((id) => asked.get(id) ?? 0);
      if (Math.max(...counts) >= MOST_PER_RECORD) return false;
      for (const id of [a, b]) asked.set(id, (asked.get(id) ?? 0) + 1);
      return true;
    });
}

function inOrder(one: string, other: string): { a: string; b: string } {
  return one < other ? { a: one, b: other } : { a: other, b: one };
}

function* doubtful(around: Neighbourhood<Profile>, about: ReadonlySet<string>) {
  for (const { a, b, decision } of around.undecided(about)) {
    const doubt = doubtfulness(decision);
    if (doubt === 0) continue;
    const groups = new Set([around.groupOf(a), around.groupOf(b)]);
    const records = [...groups].reduce((sum, { members }) => sum + members.size, 0);
    yield { a, b, score: decision.score, doubt, records };
  }
}
