import type { Ctx } from "#kernel/tenancy";
import { matcher } from "../../model/matcher.ts";
import type { Decision, Reason } from "../../model/matching/decision.ts";
import { type DecisionAbout, decisionOn } from "../../store/match-acts.ts";
import { membersBeside, type StoredMember } from "../../store/neighbours.ts";
import { currentMembers } from "./current-members.ts";
import { type RecordHead, recordHeads } from "../../store/record-heads.ts";

/** One of two records that are compared. */
export type ComparedRecord = RecordHead & {
  /** The title it stands under, and how many records stand there. */
  readonly title: string;
  readonly beside: number;
};

/** Two records side by side, with what the matcher says of them and why. */
export type RecordPair = {
  readonly a: ComparedRecord;
  readonly b: ComparedRecord;
  readonly together: boolean;
  readonly decision: Decision;
  readonly reasons: readonly Reason[];
  /** What a cataloguer has said of the two; null where nobody has. */
  readonly said: Pick<DecisionAbout, "act" | "verdict" | "library"> | null;
};

/** Two live records side by side; null when one of them is not live. */
export async function comparedPair(ctx: Ctx, a: string, b: string): Promise<RecordPair | null> {
  const members = await currentMembers(ctx, await membersBeside(ctx, [a, b]));
  const heads = await recordHeads(ctx, [a, b]);
  const [one, other] = [a, b].map((id) => shown(id, members, heads));
  const [left, right] = [a, b].map((id) => members.find((member) => member.id === id));
  if (!one || !other || !left || !right) return null;
  return {
    a: one,
    b: other,
    together: one.title === other.title,
    decision: matcher.decide(left.profile, right.profile),
    reasons: matcher.explain(left.profile, right.profile),
    said: await decisionOn(ctx, a, b),
  };
}

function shown(
  id: string,
  members: readonly StoredMember[],
  heads: readonly RecordHead[],
): ComparedRecord | null {
  const member = members.find((one) => one.id === id);
  const head = heads.find((one) => one.id === id);
  if (!member || !head) return null;
  const beside = members.filter(({ cluster }) => cluster === member.cluster).length;
  return { ...head, title: member.cluster, beside };
}
