import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { libraryToWatch } from "../../policy.ts";
import { type Alarm, closeAlarm, openAlarms, reopenAlarm } from "../../store/match-alarms.ts";
import { countQuestions, type QuestionPlace, questionsAfter } from "../../store/match-questions.ts";
import { personOf } from "./person-of.ts";
import { comparedPair, type RecordPair } from "./compared-pair.ts";

export type { Alarm } from "../../store/match-alarms.ts";
export type { QuestionPlace } from "../../store/match-questions.ts";

/** Whose questions: about records of the visitor's library, or of the whole network. */
export type QuestionExtent = "own" | "network";

/** A question with its two records. */
export type AskedPair = { readonly place: QuestionPlace; readonly pair: RecordPair };

/**
 * The next pair that waits for a person's word, the most useful first; behind `place` when one is
 * given. Null when none is left. Questions whose records are gone are passed over.
 */
export async function nextQuestion(
  ctx: Ctx,
  extent: QuestionExtent,
  place: QuestionPlace | null,
): Promise<AskedPair | null> {
  const own = libraryToWatch(ctx);
  const questions = await questionsAfter(ctx, extent === "own" ? own : null, place, 20);
  for (const { a, b, usefulness } of questions) {
    const pair = await comparedPair(ctx, a, b);
    if (pair) return { place: { a, b, usefulness }, pair };
  }
  return null;
}

/** How many pairs wait. */
export async function waitingQuestions(ctx: Ctx, extent: QuestionExtent): Promise<number> {
  return countQuestions(ctx, extent === "own" ? libraryToWatch(ctx) : null);
}

/** Titles that somebody should look at; any member's staff may. */
export async function matchAlarms(ctx: Ctx): Promise<readonly Alarm[]> {
  libraryToWatch(ctx);
  return openAlarms(ctx, 50);
}

/** Notes that somebody looked at an alarm. */
export async function lookedAtAlarm(ctx: Ctx, id: string): Promise<boolean> {
  libraryToWatch(ctx);
  return isId(id) && closeAlarm(ctx, id, personOf(ctx));
}

/** Takes back that somebody looked at an alarm. */
export async function remindOfAlarm(ctx: Ctx, id: string): Promise<void> {
  libraryToWatch(ctx);
  if (isId(id)) await reopenAlarm(ctx, id);
}
