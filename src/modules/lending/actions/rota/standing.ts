import { mayCoordinateNetwork, Refusal } from "#kernel/access";
import {
  agencyOf,
  type LendingPartner,
  lendingPartners,
  libraryProfiles,
} from "#modules/directory";
import type { LocalText } from "#kernel/i18n";
import type { LibraryId } from "#kernel/ids";
import type { Ctx } from "#kernel/tenancy";
import type { Dealings } from "../../model/rota/candidate.ts";
import { borrowedDaily, expectedLoans } from "../../model/rota/expected.ts";
import { bySoftware } from "../by-software.ts";
import { rotaSettings } from "../settings/network-settings.ts";
import { dealingsFor } from "./dealings.ts";

/** How a member stands to its target in the window. */
export type Standing = {
  readonly code: string;
  readonly name: LocalText;
  readonly borrowed: number;
  readonly ratio: number;
  /** Requests that it is to have filled; whole ones, as shares of people are. */
  readonly expected: number;
  readonly lent: number;
  /** Whether it is still measured by what others borrow, at least in part. */
  readonly newcomer: boolean;
};

/**
 * How every member stands to what it has agreed to lend, for coordinators; the furthest behind first.
 * By the same reckoning that orders rotas. @throws Refusal `forbidden`.
 */
export async function fairStanding(ctx: Ctx): Promise<readonly Standing[]> {
  if (!mayCoordinateNetwork(ctx.principal)) throw new Refusal("forbidden");
  return bySoftware(ctx, "how members stand", standing);
}

async function standing(ctx: Ctx): Promise<readonly Standing[]> {
  const settings = await rotaSettings(ctx);
  const profiles = await libraryProfiles(ctx);
  const ratios = await agreedRatios(
    ctx,
    profiles.map(({ id }) => id),
  );
  const dealings = await dealingsFor(ctx, null, settings);
  const members: (Member & { readonly dealings: Dealings })[] = [];
  for (const { id, code, name } of profiles) {
    const terms = { ratio: ratios.get(id) ?? null };
    members.push({ code, name, terms, dealings: dealings(await agencyOf(ctx, id), id) });
  }
  const daily = borrowedDaily(members, settings);
  return members
    .map((member): Standing => ({
      code: member.code,
      name: member.name,
      borrowed: member.dealings.borrowed,
      ratio: member.terms.ratio ?? 1,
      expected: Math.round(expectedLoans(member, daily, settings)),
      lent: member.dealings.lent,
      newcomer: (member.dealings.memberDays ?? Infinity) < settings.newcomerDays,
    }))
    .toSorted((a, b) => a.lent - a.expected - (b.lent - b.expected) || (a.code < b.code ? -1 : 1));
}

type Member = {
  readonly code: string;
  readonly name: LocalText;
  readonly terms: { readonly ratio: number | null };
};

/** The ratio of each member by its agreements: as one other member, and for that one another, is lent to. */
async function agreedRatios(
  ctx: Ctx,
  libraries: readonly LibraryId[],
): Promise<ReadonlyMap<LibraryId, number | null>> {
  const on = ctx.clock.now().toZonedDateTimeISO("UTC").toPlainDate();
  const found: LendingPartner[] = [];
  for (const library of libraries.slice(0, 2))
    found.push(...(await lendingPartners(ctx, await agencyOf(ctx, library), on)));
  return new Map(
    found.flatMap(({ library, terms }) => (library ? [[library.id, terms.ratio] as const] : [])),
  );
}
