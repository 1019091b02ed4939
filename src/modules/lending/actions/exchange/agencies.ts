import {
  type AgencyKey,
  agencyKey,
  memberOf,
  networkAgency,
  peerOfAgency,
  parseAgencyKey,
} from "#modules/directory";
import type { LibraryId } from "#kernel/ids";
import { type Ctx, inNameOf } from "#kernel/tenancy";
import type { Agency } from "#standards/iso18626";

/** Who is behind an agency: a member (null: the network itself, as broker), or a foreign system that speaks for it. */
export type Addressee =
  | { readonly kind: "tenant"; readonly library: LibraryId | null }
  | { readonly kind: "peer"; readonly peer: string };

/** The key by which we know an agency of a message. */
export const keyOf = ({ type, value }: Agency): AgencyKey => agencyKey(type, value);

/** An agency as messages name it. @throws Error for what is no key */
export function agencyOfKey(key: string): Agency {
  const agency = parseAgencyKey(key);
  if (!agency) throw new Error(`no agency: ${key}`);
  return agency;
}

/** Finds whom an agency's messages go to; null where nobody is known who speaks for it. */
export async function findAddressee(ctx: Ctx, agency: AgencyKey): Promise<Addressee | null> {
  const tenant = await findTenant(ctx, agency);
  if (tenant) return tenant;
  const peer = await inNameOf(ctx, null, "who speaks for an agency", (network) =>
    peerOfAgency(network, agency),
  );
  return peer ? { kind: "peer", peer: peer.id } : null;
}

/** The member that an agency is, or the network; null for a foreign one. */
export async function findTenant(
  ctx: Ctx,
  agency: AgencyKey,
): Promise<Extract<Addressee, { kind: "tenant" }> | null> {
  const member = await memberOf(ctx, agency);
  if (member) return { kind: "tenant", library: member.id };
  return (await networkAgency(ctx)) === agency ? { kind: "tenant", library: null } : null;
}
