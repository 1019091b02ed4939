import { inLanguage } from "#kernel/i18n";
import type { LibraryId } from "#kernel/ids";
import { type Ctx, inNameOf } from "#kernel/tenancy";
import { type AgencyKey, memberKey } from "../../model/agency.ts";
import { versionOn } from "../../model/agreements/in-force.ts";
import {
  type AgenciesOf,
  type HeldAgreement,
  type LendingTerms,
  termsBetweenAgencies,
} from "../../model/agreements/lending-terms.ts";
import type { PartyRef } from "../../model/agreements/shape.ts";
import type { Coordinates } from "../../model/distance.ts";
import { type LendingPolicy, openPolicy } from "../../model/lending-policy/shape.ts";
import type { LocalText } from "../../model/opening/schedule.ts";
import {
  type MemberRow,
  type PartnerAgencyRow,
  readLendingMembers,
  readPartnerAgencies,
} from "../../store/agreements/agencies.ts";
import { readHeld } from "../../store/agreements/read-held.ts";

/** One who lends: a member, or a partner whose system can be asked. */
export type LendingPartner = {
  readonly agency: AgencyKey;
  readonly library: { readonly id: LibraryId; readonly code: string } | null;
  readonly peer: { readonly id: string; readonly code: string } | null;
  readonly name: LocalText;
  readonly coordinates: Coordinates | null;
  readonly terms: LendingTerms;
  readonly policy: LendingPolicy;
};

/**
 * All who lend to an agency on a day, in the order of their keys, with the best terms of each. A
 * partner without a system that may be asked is left out. Whoever asks, all agreements count.
 */
export async function lendingPartners(
  ctx: Ctx,
  requester: AgencyKey,
  on: Temporal.PlainDate,
): Promise<readonly LendingPartner[]> {
  const scene = await readScene(ctx, on);
  const candidates = [...scene.members.map(ofMember), ...scene.partners.flatMap(ofPartner)];
  return candidates
    .flatMap((candidate) => {
      const pair = { supplier: candidate.agency, requester };
      const terms = termsBetweenAgencies(scene.held, scene.agenciesOf, pair, on);
      return terms ? [{ ...candidate, terms }] : [];
    })
    .toSorted((a, b) => (a.agency < b.agency ? -1 : 1));
}

/** What one agency does for another on a day; null where they have agreed nothing. */
export async function termsBetween(
  ctx: Ctx,
  supplier: AgencyKey,
  requester: AgencyKey,
  on: Temporal.PlainDate,
): Promise<LendingTerms | null> {
  const { held, agenciesOf } = await readScene(ctx, on);
  return termsBetweenAgencies(held, agenciesOf, { supplier, requester }, on);
}

type Scene = {
  readonly members: readonly MemberRow[];
  readonly partners: readonly PartnerAgencyRow[];
  readonly held: readonly HeldAgreement[];
  readonly agenciesOf: AgenciesOf;
};

/** Terms are the same for whoever asks, also for a reader who may not read the agreements themselves. */
function readScene(ctx: Ctx, on: Temporal.PlainDate): Promise<Scene> {
  return inNameOf(ctx, null, "terms of lending", async (network) => {
    const members = await readLendingMembers(network);
    const partners = await readPartnerAgencies(network);
    const held = await heldOn(network, on);
    return { members, partners, held, agenciesOf: agenciesBy(members, partners) };
  });
}

async function heldOn(ctx: Ctx, on: Temporal.PlainDate): Promise<readonly HeldAgreement[]> {
  return (await readHeld(ctx, on)).flatMap(({ id, ended, ...newest }) => {
    const version = versionOn([{ ...newest, signed: true }], ended, on);
    if (!version) return [];
    const { starts, parties, terms } = version;
    return [{ id, name: inLanguage(version.name, ctx.locale), starts, parties, terms }];
  });
}

function agenciesBy(
  members: readonly MemberRow[],
  partners: readonly PartnerAgencyRow[],
): AgenciesOf {
  const by = new Map<PartyRef, Set<AgencyKey>>([["network", new Set(members.map(memberKey))]]);
  for (const member of members) by.set(`library:${member.code}`, new Set([memberKey(member)]));
  for (const [code, agencies] of Map.groupBy(partners, ({ partner }) => partner))
    by.set(`partner:${code}`, new Set(agencies.map(({ key }) => key)));
  const nobody = new Set<AgencyKey>();
  return (party) => by.get(party) ?? nobody;
}

type Candidate = Omit<LendingPartner, "terms">;

function ofMember(member: MemberRow): Candidate {
  const { id, code, names, coordinates, policy } = member;
  const agency = memberKey(member);
  return {
    agency,
    library: { id, code },
    peer: null,
    name: names,
    coordinates,
    policy: policy ?? openPolicy,
  };
}

function ofPartner({ key, names, coordinates, peer }: PartnerAgencyRow): readonly Candidate[] {
  if (!peer) return [];
  return [{ agency: key, library: null, peer, name: names, coordinates, policy: openPolicy }];
}
