import { checked, InvalidInput, Refusal } from "#kernel/access";
import type { Ctx, Library } from "#kernel/tenancy";
import {
  type LendingPolicy,
  type PolicyRule,
  ruleShape,
} from "../../model/lending-policy/shape.ts";
import { changeLendingPolicy, lendingPolicyOf } from "./lending-policy.ts";

/** Changes what holds for the library as a whole; its rules stay. */
export async function changeLendingSettings(
  ctx: Ctx,
  library: Library,
  given: Omit<LendingPolicy, "rules">,
): Promise<void> {
  const { rules } = await lendingPolicyOf(ctx, library);
  await changeLendingPolicy(ctx, library, { ...given, rules });
}

/** Adds a rule after the others, or puts one back at its place. */
export async function addRule(
  ctx: Ctx,
  library: Library,
  given: unknown,
  at: number | null = null,
): Promise<void> {
  const rule = checked(ruleShape, given);
  await change(ctx, library, (rules) => rules.toSpliced(at ?? rules.length, 0, rule));
}

/** Changes a rule; `index` counts from 0. */
export async function changeRule(
  ctx: Ctx,
  library: Library,
  index: number,
  given: unknown,
): Promise<void> {
  const rule = checked(ruleShape, given);
  await change(ctx, library, (rules) => rules.with(known(rules, index), rule));
}

/** Moves a rule before or after its neighbour; at the end of the list it stays where it is. */
export async function moveRule(
  ctx: Ctx,
  library: Library,
  index: number,
  by: -1 | 1,
): Promise<void> {
  await change(ctx, library, (rules) => {
    const [rule] = rules.slice(known(rules, index), index + 1);
    const others = rules.toSpliced(index, 1);
    return rule ? others.toSpliced(Math.max(0, index + by), 0, rule) : rules;
  });
}

/** @returns the rule that was removed, so that it can be put back. */
export async function removeRule(ctx: Ctx, library: Library, index: number): Promise<PolicyRule> {
  const { rules } = await lendingPolicyOf(ctx, library);
  const rule = rules[known(rules, index)];
  await change(ctx, library, (all) => all.toSpliced(index, 1));
  if (!rule) throw new Refusal("not-found");
  return rule;
}

async function change(
  ctx: Ctx,
  library: Library,
  changed: (rules: PolicyRule[]) => PolicyRule[],
): Promise<void> {
  const policy = await lendingPolicyOf(ctx, library);
  const rules = changed([...policy.rules]);
  if (rules.length > 100) throw new InvalidInput({ lends: "too-many-rules" });
  await changeLendingPolicy(ctx, library, { ...policy, rules });
}

function known(rules: readonly PolicyRule[], index: number): number {
  if (!Number.isInteger(index) || index < 0 || index >= rules.length)
    throw new Refusal("not-found");
  return index;
}
