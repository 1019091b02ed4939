import type { Ctx } from "#kernel/tenancy";
import type { Skill } from "../model/entries.ts";
import { readSkills } from "../store/read-network.ts";

/** The vocabulary of what people can help with. */
export function listSkills(ctx: Ctx): Promise<readonly Skill[]> {
  return readSkills(ctx);
}
