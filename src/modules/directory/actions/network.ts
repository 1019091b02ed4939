import { checked, Refusal } from "#kernel/access";
import { audit } from "#kernel/audit";
import type { Ctx } from "#kernel/tenancy";
import { networkShape, skillShape } from "../model/shape.ts";
import { mayEditNetwork } from "../policy.ts";
import { putNetwork, putSkills } from "../store/network.ts";

/** Changes what the network says of itself. */
export async function changeNetwork(ctx: Ctx, given: unknown): Promise<void> {
  if (!mayEditNetwork(ctx.principal)) throw new Refusal("forbidden");
  await putNetwork(ctx, checked(networkShape, given));
  await audit(ctx, "directory.network-changed");
}

/** Adds a skill to the vocabulary, or gives the one of that code other names. */
export async function saveSkill(ctx: Ctx, given: unknown): Promise<void> {
  if (!mayEditNetwork(ctx.principal)) throw new Refusal("forbidden");
  const skill = checked(skillShape, given);
  await putSkills(ctx, [skill]);
  await audit(ctx, "directory.skill-saved", skill.code);
}
