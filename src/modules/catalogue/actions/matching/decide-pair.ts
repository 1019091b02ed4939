import { audit } from "#kernel/audit";
import { Refusal } from "#kernel/access";
import { isId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Verdict } from "../../model/clustering/verdicts.ts";
import { refusal } from "../../errors.ts";
import { libraryToWatch } from "../../policy.ts";
import { insertDecisions, withdraw } from "../../store/match-decisions.ts";
import { dropQuestions } from "../../store/match-questions.ts";
import { membersBeside, type StoredMember } from "../../store/neighbours.ts";
import { regroupRecords } from "../cluster-records.ts";

/** A cataloguer's word on two records. */
export type PairDecision = {
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
  readonly reason: string;
};

const LONGEST_REASON = 1000;

/**
 * Decides in the name of the visitor's library whether two records are of one manifestation. It holds
 * until it is withdrawn; an older decision about the same two is withdrawn by it.
 * @throws Refusal when the visitor does not work at a library, or a record is not live.
 */
export async function decidePair(ctx: Ctx, decision: PairDecision): Promise<void> {
  const library = libraryToWatch(ctx);
  const { a, b, verdict } = decision;
  if (a === b || !isId(a) || !isId(b)) throw new Refusal("not-found");
  await liveMember(ctx, a);
  await liveMember(ctx, b);
  const reason = decision.reason.trim().slice(0, LONGEST_REASON);
  await insertDecisions(ctx, library, personOf(ctx), [{ a, b, verdict, reason }]);
  await dropQuestions(ctx, [a, b]);
  await audit(ctx, "catalogue.pair-decided", null, { a, b, verdict, reason });
  await regroupRecords(ctx, [a, b]);
}

/**
 * Says that a record does not belong with the others of its title: "not the same" with each of them.
 * @returns the title the record stands under now.
 * @throws Refusal when the record stands alone already.
 */
export async function partFromTitle(ctx: Ctx, record: string, reason: string): Promise<string> {
  const library = libraryToWatch(ctx);
  if (!isId(record)) throw new Refusal("not-found");
  const members = await membersBeside(ctx, [record]);
  if (!members.some(({ id }) => id === record)) throw new Refusal("not-found");
  const others = members.filter(({ id }) => id !== record);
  if (others.length === 0) throw refusal("record-stands-alone");
  const text = reason.trim().slice(0, LONGEST_REASON);
  await insertDecisions(
    ctx,
    library,
    personOf(ctx),
    others.map(({ id }) => ({ a: record, b: id, verdict: "different", reason: text })),
  );
  await audit(ctx, "catalogue.record-parted", record, { reason: text, records: others.length });
  await regroupRecords(ctx, [record, ...others.map(({ id }) => id)]);
  return (await liveMember(ctx, record)).cluster;
}

/** Withdraws a decision; what the matcher says holds again. @throws Refusal when it is not in force. */
export async function withdrawDecision(ctx: Ctx, id: string): Promise<void> {
  libraryToWatch(ctx);
  const pair = isId(id) ? await withdraw(ctx, id, personOf(ctx)) : null;
  if (!pair) throw new Refusal("not-found");
  await audit(ctx, "catalogue.decision-withdrawn", id, pair);
  await regroupRecords(ctx, [pair.a, pair.b]);
}

async function liveMember(ctx: Ctx, record: string): Promise<StoredMember> {
  const member = (await membersBeside(ctx, [record])).find(({ id }) => id === record);
  if (!member) throw new Refusal("not-found");
  return member;
}

function personOf({ principal }: Ctx): string | null {
  return principal.kind === "person" ? principal.id : null;
}
