import { inLanguage } from "#kernel/i18n";
import { type Ctx, libraryName } from "#kernel/tenancy";
import { type AgencyKey, agencyName } from "#modules/directory";
import { memberAgencies } from "./ledger/accounts.ts";

/** What agencies are called in the visitor's language; one that nobody knows is called by its symbol. */
export type Names = (agency: string) => string;

export async function namesOf(ctx: Ctx, agencies: Iterable<AgencyKey>): Promise<Names> {
  const members = await memberAgencies(ctx);
  const names = new Map<string, string>();
  for (const [agency, library] of members) names.set(agency, libraryName(library, ctx.locale));
  for (const agency of new Set(agencies))
    if (!names.has(agency)) {
      const known = await agencyName(ctx, agency);
      names.set(agency, known ? inLanguage(known, ctx.locale, agency) : agency);
    }
  return (agency) => names.get(agency) ?? agency;
}
