import { branchesOf } from "#modules/directory";
import { inLanguage } from "#kernel/i18n";
import type { Ctx } from "#kernel/tenancy";
import type { LendingDesk } from "./lending-desk.ts";

/** What the branches of the desk's library are called; a code that the directory does not know names itself. */
export async function branchNames(
  ctx: Ctx,
  { library, locale }: LendingDesk,
): Promise<(code: string) => string> {
  const cards = (await branchesOf(ctx, [library.code])).get(library.code);
  return (code) => inLanguage(cards?.get(code)?.name ?? {}, locale, code);
}
