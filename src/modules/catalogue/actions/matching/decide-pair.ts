import { audit } from "#kernel/audit";
import { Refusal } from "#kernel/access";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Verdict } from "../../model/clustering/verdicts.ts";
import type { Ground } from "../../model/matching/grounds.ts";
import { refusal } from "../../errors.ts";
import { libraryToWatch } from "../../policy.ts";
import { insertAct } from "../../store/match-decisions.ts";
import { dropQuestions, isAsked } from "../../store/match-questions.ts";
import { lockClusters, membersBeside, type StoredMember } from "../../store/neighbours.ts";
import { regroupRecords } from "../cluster-records.ts";
import { personOf } from "./person-of.ts";

/** Why somebody says something: a reason that many give, their own words, both or neither. */
export type Reasoned = { readonly ground: Ground | null; readonly reason: string };

/** A cataloguer's word on two records. */
export type PairDecision = Reasoned & {
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
};

const LONGEST_REASON = 1000;

/**
 * Decides in the name of the visitor's library whether two records are of one manifestation. It holds
 * until it is withdrawn; an older decision about the same two gives way to it. @returns the act.
 * @throws Refusal when the visitor does not work at a library, or a record is not live.
 */
export async function decidePair(ctx: Ctx, decision: PairDecision): Promise<string> {
  const library = libraryToWatch(ctx);
  const { a, b, verdict, ground } = decision;
  if (a === b || !isId(a) || !isId(b)) throw new Refusal("not-found");
  // Before anything is read: of two who decide the same pair at once the second sees what the first said.
  await lockClusters(ctx);
  await liveMember(ctx, a);
  await liveMember(ctx, b);
  const reason = shortened(decision.reason);
  const said = { library, person: personOf(ctx), verdict, ground, reason };
  const act = await insertAct(ctx, { ...said, pairs: [{ a, b }] });
  await dropQuestions(ctx, [a, b]);
  await audit(ctx, "catalogue.pair-decided", act, { a, b, verdict, ...reasonsOf(said) });
  await regroupRecords(ctx, [a, b]);
  return act;
}

/**
 * Answers a question of the queue. @returns the act; null when it waits no more, because somebody was
 * faster or a record is gone.
 */
export async function answerQuestion(ctx: Ctx, answer: PairDecision): Promise<string | null> {
  libraryToWatch(ctx);
  const { a, b } = answer;
  if (!isId(a) || !isId(b)) throw new Refusal("not-found");
  await lockClusters(ctx);
  if (!(await isAsked(ctx, a, b))) return null;
  const live = new Set((await membersBeside(ctx, [a, b])).map(({ id }) => id));
  return live.has(a) && live.has(b) ? decidePair(ctx, answer) : null;
}

/**
 * Says that a record does not belong with the others of its title: "not the same" with each of them.
 * @returns the title the record stands under now, and the act.
 * @throws Refusal when the record stands alone already.
 */
export async function partFromTitle(
  ctx: Ctx,
  record: string,
  why: Reasoned,
): Promise<{ readonly title: string; readonly act: string }> {
  const library = libraryToWatch(ctx);
  if (!isId(record)) throw new Refusal("not-found");
  await lockClusters(ctx);
  const members = await membersBeside(ctx, [record]);
  if (!members.some(({ id }) => id === record)) throw new Refusal("not-found");
  const others = members.filter(({ id }) => id !== record);
  if (others.length === 0) throw refusal("record-stands-alone");
  const { ground } = why;
  const reason = shortened(why.reason);
  const said = { library, person: personOf(ctx), verdict: "different", ground, reason } as const;
  const act = await insertAct(ctx, {
    ...said,
    pairs: others.map(({ id }) => ({ a: record, b: id })),
  });
  const detail = { record, records: others.length, ...reasonsOf(said) };
  await audit(ctx, "catalogue.record-parted", act, detail);
  await regroupRecords(ctx, [record, ...others.map(({ id }) => id)]);
  return { title: (await liveMember(ctx, record)).cluster, act };
}

async function liveMember(ctx: Ctx, record: string): Promise<StoredMember> {
  const member = (await membersBeside(ctx, [record])).find(({ id }) => id === record);
  if (!member) throw new Refusal("not-found");
  return member;
}

function shortened(reason: string): string {
  return reason.trim().slice(0, LONGEST_REASON).toWellFormed();
}

/** What was given as reason, for the audit. */
function reasonsOf({ ground, reason }: Reasoned): Readonly<Record<string, string>> {
  return { ...(ground ? { ground } : {}), ...(reason ? { reason } : {}) };
}
