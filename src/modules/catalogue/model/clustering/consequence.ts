import type { Neighbourhood } from "./neighbourhood.ts";
import type { TitlePlan } from "./plan.ts";

/** How many records stand under a title, and of how many libraries. */
export type TitleSize = { readonly records: number; readonly libraries: number };

/** Where two records would stand. */
export type Consequence = {
  readonly together: boolean;
  /** The titles of the first and of the second; the same where they stand together. */
  readonly a: TitleSize;
  readonly b: TitleSize;
};

/** What a plan makes of two records of its neighbourhood. */
export function consequenceOf<Profile>(
  around: Neighbourhood<Profile>,
  { placed }: Pick<TitlePlan, "placed">,
  a: string,
  b: string,
): Consequence {
  const members = [...around.groups()].flatMap((group) => [...group.members]);
  const titleOf = ({ id, before }: (typeof members)[number]) => placed.get(id) ?? before;
  const beside = (record: string) => {
    const title = members.filter(({ id }) => id === record).map(titleOf)[0];
    return members.filter((member) => titleOf(member) === title);
  };
  const [one, other] = [beside(a), beside(b)];
  return { together: one.some(({ id }) => id === b), a: sizeOf(one), b: sizeOf(other) };
}

function sizeOf(members: readonly { readonly library: string }[]): TitleSize {
  return { records: members.length, libraries: new Set(members.map((one) => one.library)).size };
}
