import type { Ctx } from "#kernel/tenancy";
import { matcher } from "../../model/matcher.ts";
import type { Decision, Reason } from "../../model/matching/decision.ts";
import { type DecisionAbout, decisionsAbout } from "../../store/match-acts.ts";
import { membersOfTitle, type StoredMember } from "../../store/neighbours.ts";
import { currentMembers } from "./current-members.ts";
import { type RecordHead, recordHeads } from "../../store/record-heads.ts";
import { type RecordName, recordNames } from "../../store/record-names.ts";

/** What a cataloguer said of a record and another one, which may stand elsewhere. */
export type Word = Omit<DecisionAbout, "a" | "b"> & { readonly other: RecordName };

/** Why a record stands under its title: its strongest tie to another record there. */
export type Tie = {
  readonly record: RecordHead;
  /** The record it is tied to, and what the matcher says of the two; null for one that stands alone. */
  readonly strongest: {
    readonly to: RecordHead;
    readonly decision: Decision;
    readonly reasons: readonly Reason[];
  } | null;
  /** What cataloguers said of this record, newest first. */
  readonly words: readonly Word[];
};

/** The evidence of a page of a title's records. */
export type Evidence = {
  readonly ties: readonly Tie[];
  readonly records: number;
  readonly page: number;
  readonly pages: number;
};

/** Records are compared with so many others of their title. */
const MOST = 200;
const ON_A_PAGE = 25;
const WORDS = 500;

/** The evidence for the records of a title, by the names of their libraries; none when there is no such title. */
export async function titleEvidence(ctx: Ctx, title: string, page = 1): Promise<Evidence> {
  const members = await currentMembers(ctx, await membersOfTitle(ctx, title));
  const pages = Math.max(1, Math.ceil(members.length / ON_A_PAGE));
  const shown = Math.min(pages, page);
  const here = members.slice((shown - 1) * ON_A_PAGE, shown * ON_A_PAGE);
  const words = await wordsAbout(ctx, here);
  const tied = here.map((member) => ({ member, to: strongestOf(member, members, words) }));
  const ids = tied.flatMap(({ member, to }) => (to ? [member.id, to.other.id] : [member.id]));
  const heads = new Map((await recordHeads(ctx, ids)).map((head) => [head.id, head]));
  const ties = tied.flatMap(({ member, to }) => {
    const record = heads.get(member.id);
    if (!record) return [];
    return [{ record, strongest: strongest(member, to, heads), words: words.get(member.id) ?? [] }];
  });
  return { ties, records: members.length, page: shown, pages };
}

type Nearest = { readonly other: StoredMember; readonly decision: Decision };

function strongest(
  member: StoredMember,
  nearest: Nearest | null,
  heads: ReadonlyMap<string, RecordHead>,
): Tie["strongest"] {
  const to = nearest && heads.get(nearest.other.id);
  if (!nearest || !to) return null;
  const { other, decision } = nearest;
  return { to, decision, reasons: matcher.explain(member.profile, other.profile) };
}

/** The record most like it; of a record that a cataloguer joined, the one it was joined to. */
function strongestOf(
  member: StoredMember,
  members: readonly StoredMember[],
  words: ReadonlyMap<string, readonly Word[]>,
): Nearest | null {
  const twins = new Set(
    (words.get(member.id) ?? []).flatMap(({ verdict, other }) =>
      verdict === "same" ? [other.id] : [],
    ),
  );
  const others = members.filter(({ id }) => id !== member.id);
  const compared = [
    ...others.filter(({ id }) => twins.has(id)),
    ...others.filter(({ id }) => !twins.has(id)),
  ]
    .slice(0, MOST)
    .map((other) => ({ other, decision: matcher.decide(member.profile, other.profile) }));
  const best = compared.toSorted(
    (a, b) => b.decision.score - a.decision.score || (a.other.id < b.other.id ? -1 : 1),
  )[0];
  if (best?.decision.joins) return best;
  return compared.find(({ other }) => twins.has(other.id)) ?? best ?? null;
}

/** By record: what cataloguers said of it. */
async function wordsAbout(
  ctx: Ctx,
  members: readonly StoredMember[],
): Promise<ReadonlyMap<string, readonly Word[]>> {
  const ids = new Set(members.map(({ id }) => id));
  const said = await decisionsAbout(ctx, [...ids], WORDS);
  const names = await recordNames(
    ctx,
    said.flatMap(({ a, b }) => [a, b]),
  );
  const words = said.flatMap(({ a, b, ...word }) =>
    [
      [a, b],
      [b, a],
    ].flatMap(([of = "", about = ""]) => {
      const other = names.get(about);
      return other && ids.has(of) ? [{ of, word: { ...word, other } }] : [];
    }),
  );
  const byRecord = Map.groupBy(words, ({ of }) => of);
  return new Map([...byRecord].map(([id, of]) => [id, of.map(({ word }) => word)]));
}
