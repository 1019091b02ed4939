import type { Ctx } from "#kernel/tenancy";
import { matcher } from "../../model/matcher.ts";
import type { Reason } from "../../model/matching/decision.ts";
import { type DecisionRow, decisionsWithin } from "../../store/match-decisions.ts";
import { membersOfTitle, type StoredMember } from "../../store/neighbours.ts";
import { currentMembers } from "./current-members.ts";
import { type RecordHead, recordHeads } from "../../store/record-heads.ts";

/** Why a record stands under its title: its strongest tie to another record there. */
export type Tie = {
  readonly record: RecordHead;
  /** Null for a record that stands alone. */
  readonly to: RecordHead | null;
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** What cataloguers said of this record and others here. */
  readonly decisions: readonly DecisionRow[];
};

/** More records than this are not compared each with each. */
const MOST = 200;

/** The evidence for each record of a title; empty when there is no such title. */
export async function titleEvidence(ctx: Ctx, title: string): Promise<readonly Tie[]> {
  const members = (await currentMembers(ctx, await membersOfTitle(ctx, title))).slice(0, MOST);
  const ids = members.map(({ id }) => id);
  const heads = new Map((await recordHeads(ctx, ids)).map((head) => [head.id, head]));
  const decisions = await decisionsWithin(ctx, ids);
  return members.flatMap((member) => {
    const record = heads.get(member.id);
    if (!record) return [];
    const strongest = strongestTie(member, members);
    return [
      {
        record,
        to: heads.get(strongest?.to.id ?? "") ?? null,
        score: strongest?.score ?? 0,
        reasons: strongest ? matcher.explain(member.profile, strongest.to.profile) : [],
        decisions: decisions.filter(({ a, b }) => a === member.id || b === member.id),
      },
    ];
  });
}

function strongestTie(member: StoredMember, members: readonly StoredMember[]) {
  return members
    .filter(({ id }) => id !== member.id)
    .map((to) => ({ to, score: matcher.decide(member.profile, to.profile).score }))
    .toSorted((a, b) => b.score - a.score || (a.to.id < b.to.id ? -1 : 1))[0];
}
