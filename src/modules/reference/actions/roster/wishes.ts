import type { Ctx } from "#kernel/tenancy";
import { colleaguesWithAccounts, listSkills } from "#modules/directory";

/** What can be wanted of who comes to a shift. */
export type Wishes = {
  /** Codes of the languages that colleagues speak. */
  readonly languages: readonly string[];
  readonly skills: Awaited<ReturnType<typeof listSkills>>;
};

/** Languages that somebody of the network speaks, and the network's vocabulary of skills. */
export async function wishesFor(ctx: Ctx): Promise<Wishes> {
  const colleagues = await colleaguesWithAccounts(ctx);
  const languages = new Set(colleagues.flatMap((one) => one.languages));
  return { languages: [...languages], skills: await listSkills(ctx) };
}
