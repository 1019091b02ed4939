import { type CopiesToLend, copiesToLend, titlesThatDo } from "#modules/catalogue";
import {
  type AgencyKey,
  agencyOf,
  type BranchCard,
  branchesOf,
  type Coordinates,
  distanceKm,
  type LendingPartner,
  lendingPartners,
  openPolicy,
} from "#modules/directory";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Candidate, Dealings } from "../../model/rota/candidate.ts";
import type { RotaSettings } from "../../model/rota/settings.ts";
import type { LiveAnswers } from "./ask-holders.ts";
import { dealingsFor } from "./dealings.ts";
import { copiesOf, waitersFor } from "./held-copies.ts";

/** For whom candidates are looked for. */
export type Search = {
  readonly requester: AgencyKey;
  readonly titleId: string | null;
  readonly anyEdition: boolean;
  readonly place: Coordinates | null;
  readonly on: Temporal.PlainDate;
  readonly live: LiveAnswers;
};

/** Everything that is read once for a rota. */
type Scene = Search & {
  readonly titles: readonly string[];
  readonly held: ReadonlyMap<string, readonly CopiesToLend[]>;
  readonly branches: ReadonlyMap<string, ReadonlyMap<string, BranchCard>>;
  readonly dealingsOf: (agency: AgencyKey, library: LibraryId | null) => Dealings;
};

export type Candidates = {
  readonly candidates: readonly Candidate[];
  /** All members with what they gave and took: who is new is measured by the others. */
  readonly members: readonly Pick<Candidate, "dealings" | "terms">[];
};

/**
 * Who might supply: whoever holds the title (or another edition, where any will do), and partners that
 * may be asked though nothing is known of their holdings. To be called as the software.
 */
export async function findCandidates(
  ctx: Ctx,
  search: Search,
  settings: RotaSettings,
): Promise<Candidates> {
  const { titleId, anyEdition, requester, on } = search;
  const titles = titleId === null ? [] : await titlesThatDo(ctx, titleId, anyEdition);
  const copies = await copiesToLend(ctx, titles);
  const held = Map.groupBy(copies, ({ library }) => library.code);
  const partners = await lendingPartners(ctx, requester, on);
  const scene: Scene = {
    ...search,
    titles,
    held,
    branches: await branchesOf(ctx, [...held.keys()]),
    dealingsOf: await dealingsFor(ctx, requester, settings),
  };
  const known = new Set(partners.flatMap(({ library }) => library?.code ?? []));
  const strangers = await withoutTerms(ctx, scene, known);
  return {
    candidates: [...partners.flatMap((partner) => ofPartner(scene, partner)), ...strangers],
    members: partners
      .filter(({ library }) => library !== null)
      .map(({ agency, library, terms }) => ({
        terms,
        dealings: scene.dealingsOf(agency, library?.id ?? null),
      })),
  };
}

function ofPartner(scene: Scene, partner: LendingPartner): readonly Candidate[] {
  const { agency, library, terms, policy, coordinates } = partner;
  const { code, id } = library ?? { code: "", id: null };
  const held = scene.held.get(code) ?? [];
  if (held.length === 0 && !terms.askUnseen) return [];
  const { on, live, titles, place } = scene;
  const holder = { code, policy, on, branches: scene.branches.get(code) ?? new Map() };
  return [
    {
      agency,
      libraryId: id,
      km: coordinates && place ? distanceKm(place, coordinates) : null,
      terms,
      maxOut: policy.maxOut,
      lastResort: policy.lastResort,
      closedWeeks: policy.closedWeeks,
      copies: copiesOf(holder, held, live, titles[0] ?? ""),
      readersWaiting: waitersFor(titles, code, live),
      dealings: scene.dealingsOf(agency, id),
    },
  ];
}

/** Members that hold it, with whom nothing is agreed: shown as left out, for an agreement can be made. */
async function withoutTerms(
  ctx: Ctx,
  scene: Scene,
  known: ReadonlySet<string>,
): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  for (const [code, [some]] of scene.held) {
    if (known.has(code) || !some) continue;
    const agency = await agencyOf(ctx, some.library.id);
    found.push({
      agency,
      libraryId: some.library.id,
      km: null,
      terms: null,
      ...openPolicy,
      copies: [],
      readersWaiting: null,
      dealings: scene.dealingsOf(agency, some.library.id),
    });
  }
  return found;
}
