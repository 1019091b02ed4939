import { type Succession, succession } from "./heirs.ts";
import { type FormerHome, FormerTitles } from "./former-titles.ts";
import type { Candidate, Neighbourhood } from "./neighbourhood.ts";

/** What has to be written so that the titles are right again. */
export type TitlePlan = {
  readonly created: readonly string[];
  /** Retired titles that live again, because the records that stood there are parted from the rest. */
  readonly revived: readonly string[];
  /** Record id → title id, for every record whose title is new or another than before. */
  readonly placed: ReadonlyMap<string, string>;
  readonly retired: ReadonlyMap<string, string>;
  /** Titles whose records changed, so that their facts and documents have to be made anew. */
  readonly touched: ReadonlySet<string>;
  /** Records that left a title, and which. */
  readonly left: readonly FormerHome[];
};

type Writable = {
  created: string[];
  revived: string[];
  left: FormerHome[];
  placed: Map<string, string>;
  retired: ReadonlyMap<string, string>;
  touched: Set<string>;
};

/** What is known of titles besides their records. */
export type TitleFacts = {
  /** The leading record of each title. */
  readonly leads: ReadonlyMap<string, string | null>;
  /** Of retired titles: all live records that stood there. */
  readonly homes: readonly FormerHome[];
  /** Something is undone: what was brought together goes back whence it came, the larger part too. */
  readonly restores?: boolean;
};

/**
 * Decides under which title every record of the neighbourhood stands. `arrived` names the records
 * that are new or described anew; `newId` makes ids for new titles.
 */
export function planTitles<Profile>(
  neighbourhood: Neighbourhood<Profile>,
  arrived: ReadonlySet<string>,
  { leads, homes, restores = false }: TitleFacts,
  newId: () => string,
): TitlePlan {
  const former = new FormerTitles(homes);
  const parts = neighbourhood.regroup();
  const successors = succession(
    parts.map((part) => part.map(({ id, before }) => ({ id, before, changed: arrived.has(id) }))),
    leads,
    new Set(restores ? homes.map(({ record }) => record) : []),
  );
  const plan: Writable = {
    created: [],
    revived: [],
    left: [],
    placed: new Map(),
    retired: successors.retired,
    touched: new Set(successors.retired.keys()),
  };
  parts.forEach((part, at) => {
    const title = successors.titles[at] ?? former.take(part.map(({ id }) => id));
    if (title !== null && successors.titles[at] === null) plan.revived.push(title);
    place(plan, part, title, arrived, newId);
  });
  for (const group of neighbourhood.groups()) {
    if (!group.open) settle(plan, [...group.members], group.title, arrived, newId);
    else if (group.title !== null) plan.touched.add(group.title);
  }
  return plan;
}

/** A settled group changes only by those who arrived. */
function settle<Profile>(
  plan: Writable,
  members: readonly Candidate<Profile>[],
  title: string | null,
  arrived: ReadonlySet<string>,
  newId: () => string,
): void {
  if (members.some(({ id }) => arrived.has(id))) place(plan, members, title, arrived, newId);
}

function place<Profile>(
  plan: Writable,
  members: readonly Candidate<Profile>[],
  title: Succession["titles"][number],
  arrived: ReadonlySet<string>,
  newId: () => string,
): void {
  const id = title ?? newId();
  if (title === null) plan.created.push(id);
  for (const member of members)
    if (arrived.has(member.id) || member.before !== id) {
      plan.placed.set(member.id, id);
      plan.touched.add(id);
      if (member.before === null || member.before === id) continue;
      plan.touched.add(member.before);
      plan.left.push({ record: member.id, title: member.before });
    }
}
