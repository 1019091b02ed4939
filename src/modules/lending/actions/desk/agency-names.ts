import { type AgencyKey, agencyName } from "#modules/directory";
import { inLanguage } from "#kernel/i18n";
import type { Ctx } from "#kernel/tenancy";

/** What agencies are called in the visitor's language, by key; a key that nobody knows names itself. */
export async function agencyNames(
  ctx: Ctx,
  agencies: readonly (AgencyKey | null)[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const agency of agencies)
    if (agency && !names.has(agency))
      names.set(agency, inLanguage((await agencyName(ctx, agency)) ?? {}, ctx.locale, agency));
  return names;
}
