import {
  type AgencyKey,
  branchesOf,
  type Coordinates,
  libraryCards,
  memberOf,
} from "#modules/directory";
import { allLibraries, type Ctx } from "#kernel/tenancy";
import type { Money } from "#standards/iso4217";
import type { ServiceType } from "#standards/iso18626";
import { borrowedDaily } from "../../model/rota/expected.ts";
import { planRota } from "../../model/rota/plan-rota.ts";
import type { Rota } from "../../model/rota/rota.ts";
import { bySoftware } from "../by-software.ts";
import { rotaSettings } from "../settings/network-settings.ts";
import type { LiveAnswers } from "./ask-holders.ts";
import { findCandidates } from "./candidates.ts";

/** What is asked of the network. */
export type RotaWanted = {
  /** To whom the suppliers must lend. */
  readonly requester: AgencyKey;
  readonly titleId: string | null;
  readonly anyEdition?: boolean;
  readonly service: ServiceType;
  /** Null: what is agreed may be paid. */
  readonly maxCost: Money | null;
  readonly neededBy: string | null;
  /** Where the reader takes it, by the code of a branch of the requester. */
  readonly pickupBranch?: string | null;
  readonly already?: readonly AgencyKey[];
  readonly seed: string;
  /** As `askHolders` has them; left out for bulk work: then catalogues are believed as they last came. */
  readonly live?: LiveAnswers | undefined;
};

/**
 * Whom to ask for a title, in order, and why; and who is left out. It asks no other system, so it may
 * be called within any transaction, and whoever asks, the same comes out.
 */
export function rotaFor(ctx: Ctx, wanted: RotaWanted): Promise<Rota> {
  return bySoftware(ctx, "rota", (software) => plan(software, wanted));
}

async function plan(ctx: Ctx, wanted: RotaWanted): Promise<Rota> {
  const { requester, titleId, anyEdition = false, service, maxCost, neededBy, seed } = wanted;
  const settings = await rotaSettings(ctx);
  const { place, on } = await whereAndWhen(ctx, wanted);
  const search = { requester, titleId, anyEdition, place, on, live: wanted.live ?? new Map() };
  const { candidates, members } = await findCandidates(ctx, search, settings);
  const question = {
    requester,
    service,
    on: on.toString(),
    neededBy,
    maxCost,
    already: wanted.already ?? [],
  };
  return planRota(question, candidates, seed, settings, borrowedDaily(members, settings));
}

/** Where the reader is, and which day it is there; of a foreign requester neither is known. */
async function whereAndWhen(
  ctx: Ctx,
  { requester, pickupBranch }: RotaWanted,
): Promise<{ place: Coordinates | null; on: Temporal.PlainDate }> {
  const member = await memberOf(ctx, requester);
  const library = (await allLibraries(ctx)).find(({ id }) => id === member?.id);
  const on = ctx.clock
    .now()
    .toZonedDateTimeISO(library?.timeZone ?? "UTC")
    .toPlainDate();
  if (!library) return { place: null, on };
  const branches = (await branchesOf(ctx, [library.code])).get(library.code);
  const branch = pickupBranch ? branches?.get(pickupBranch)?.coordinates : null;
  const cards = await libraryCards(ctx);
  const own = cards.find(({ code }) => code === library.code)?.coordinates;
  return { place: branch ?? own ?? null, on };
}
