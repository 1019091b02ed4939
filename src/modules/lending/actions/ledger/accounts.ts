import { type AgencyKey, memberKey, networkSymbols } from "#modules/directory";
import { allLibraries, type Ctx, type Library } from "#kernel/tenancy";
import { openAccount, withoutAccount } from "../../store/ledger/journal.ts";

/** The members by the agencies that they are. */
export async function memberAgencies(ctx: Ctx): Promise<ReadonlyMap<AgencyKey, Library>> {
  const { libraries } = await networkSymbols(ctx);
  const members = await allLibraries(ctx);
  return new Map(
    members.map((library) => [
      memberKey({ code: library.code, symbol: libraries.get(library.code) ?? null }),
      library,
    ]),
  );
}

/** Sees to it that each of these agencies has an account, a member's with its name on it. */
export async function openAccounts(ctx: Ctx, agencies: readonly AgencyKey[]): Promise<void> {
  const missing = await withoutAccount(ctx, agencies);
  if (missing.length === 0) return;
  const members = await memberAgencies(ctx);
  // In one order, so that two who open the same accounts never wait for each other.
  for (const agency of missing.toSorted())
    await openAccount(ctx, agency, members.get(agency)?.id ?? null);
}
