import { Refusal } from "#kernel/access";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import { type AgencyKey, memberKey } from "../../model/agency.ts";
import type { LocalText } from "../../model/opening/schedule.ts";
import {
  readForeignName,
  readLendingMembers,
  readMemberSymbols,
} from "../../store/agreements/agencies.ts";
import { readNetworkProfile } from "../../store/read-network.ts";

/** The agency that a member is. @throws Refusal("not-found") for a library that is none. */
export async function agencyOf(ctx: Ctx, library: LibraryId): Promise<AgencyKey> {
  const member = (await readMemberSymbols(ctx)).find(({ id }) => id === library);
  if (!member) throw new Refusal("not-found");
  return memberKey(member);
}

/** The member that an agency is; null where it is none of ours. */
export async function memberOf(
  ctx: Ctx,
  agency: AgencyKey,
): Promise<{ readonly id: LibraryId; readonly code: string } | null> {
  const members = await readMemberSymbols(ctx);
  const found = members.find((member) => memberKey(member) === agency);
  return found ? { id: found.id, code: found.code } : null;
}

/** The agency that the network itself is, as a broker; null while it has no symbol. */
export async function networkAgency(ctx: Ctx): Promise<AgencyKey | null> {
  const symbol = (await readNetworkProfile(ctx))?.symbol;
  return symbol ? memberKey({ symbol, code: "" }) : null;
}

/** What an agency is called: a member's name, the network's, a partner's, else its system's. */
export async function agencyName(ctx: Ctx, agency: AgencyKey): Promise<LocalText | null> {
  const members = await readLendingMembers(ctx);
  const member = members.find((one) => memberKey(one) === agency);
  if (member) return member.names;
  if ((await networkAgency(ctx)) === agency) return (await readNetworkProfile(ctx))?.name ?? null;
  return readForeignName(ctx, agency);
}
