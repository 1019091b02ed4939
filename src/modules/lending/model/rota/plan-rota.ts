import type { Candidate } from "./candidate.ts";
import { borrowedDaily, expectedLoans } from "./expected.ts";
import { fairPoints } from "./fair-share.ts";
import { type Offer, offerOf } from "./offer.ts";
import type { Money } from "#standards/iso4217";
import type { RotaQuestion } from "./question.ts";
import { availabilityOf, editionOf } from "./respects/availability.ts";
import { costOf, dearest } from "./respects/cost.ts";
import { deliveryOf } from "./respects/delivery.ts";
import { distanceOf, nearestKm } from "./respects/distance.ts";
import { answersOf, loadOf } from "./respects/load.ts";
import { type Group, groups, type LeftOut, type Rota, type RotaEntry, type Why } from "./rota.ts";
import { seededNumber } from "./seeded-order.ts";
import { defaultSettings, type RotaSettings } from "./settings.ts";

type Willing = { readonly candidate: Candidate; readonly offer: Offer };

/**
 * Whom to ask, in order, each position with its reasons, and who is left out and why. The same
 * question, candidates and seed give the same rota, in whatever order the candidates come.
 * `normalDaily`: what a member borrows in a day, where more than the candidates are known.
 */
export function planRota(
  question: RotaQuestion,
  candidates: readonly Candidate[],
  seed: string,
  settings: RotaSettings = defaultSettings,
  normalDaily: number = borrowedDaily(inOrder(candidates), settings),
): Rota {
  const willing: Willing[] = [];
  const leftOut: LeftOut[] = [];
  // In one order from here on: sums of fractions depend on it.
  for (const candidate of inOrder(candidates)) {
    const { agency, libraryId } = candidate;
    const answer = offerOf(question, candidate);
    if ("offer" in answer) willing.push({ candidate, offer: answer.offer });
    else leftOut.push({ agency, libraryId, ...answer.bar });
  }
  const fair = fairness(willing, normalDaily, settings);
  const compared = {
    most: dearest(willing.map(({ offer }) => offer)),
    nearest: nearestKm(willing.map(({ candidate }) => candidate)),
  };
  const entries = willing.map((one) => entryOf(question, one, fair.get(one) ?? [], compared));
  return { entries: entries.toSorted(before(seed)), leftOut, seed };
}

function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((a, b) => (a.agency < b.agency ? -1 : Number(a.agency > b.agency)));
}

/** Within each group by itself: lenders of last resort are not asked for fairness' sake. */
function fairness(
  willing: readonly Willing[],
  normalDaily: number,
  settings: RotaSettings,
): ReadonlyMap<Willing, readonly Why[]> {
  const told = new Map<Willing, readonly Why[]>();
  for (const group of Map.groupBy(willing, groupOf).values()) {
    const shares = group.map(({ candidate }) => ({
      lent: candidate.dealings.lent,
      expected: expectedLoans(candidate, normalDaily, settings),
    }));
    const points = fairPoints(shares, settings);
    for (const [index, one] of group.entries()) {
      const { lent, expected } = shares[index] ?? { lent: 0, expected: 0 };
      const value = { lent, expected: Math.round(expected), days: settings.windowDays };
      told.set(one, [{ respect: "fair-share", points: points[index] ?? 0, value }]);
    }
  }
  return told;
}

function groupOf({ candidate, offer }: Willing): Group {
  if (candidate.lastResort) return "last-resort";
  return offer.certainty === "unseen" ? "unseen" : "holder";
}

/** What the offers of one rota are measured by: the dearest by currency, and the nearest. */
type Compared = {
  readonly most: ReadonlyMap<string, Money>;
  readonly nearest: number | null;
};

function entryOf(
  question: RotaQuestion,
  one: Willing,
  fair: readonly Why[],
  { most, nearest }: Compared,
): RotaEntry {
  const { candidate, offer } = one;
  const { terms, copies } = offer;
  const group = groupOf(one);
  const why = [
    ...(group === "holder" ? [] : [{ respect: "group", points: 0, value: { group } } as const]),
    ...fair,
    distanceOf(candidate, nearest),
    deliveryOf(question, offer),
    costOf(offer, most),
    availabilityOf(offer, candidate),
    ...editionOf(offer),
    loadOf(candidate),
    answersOf(candidate),
  ].map((reason) => ({ ...reason, points: tenths(reason.points) }));
  return {
    agency: candidate.agency,
    libraryId: candidate.libraryId,
    titleId: copies?.titleId ?? null,
    service: offer.service,
    group,
    points: tenths(why.reduce((sum, { points }) => sum + points, 0)),
    why,
    answerDays: terms.answerDays,
    deliveryDays: terms.deliveryDays,
    cost: terms.cost,
    loanDays: copies?.lends.loanDays ?? terms.loanDays,
    agreementId: terms.agreement.id,
  };
}

/** What is shown is what decides; `+ 0` makes zero of minus zero. */
function tenths(points: number): number {
  return Math.round(points * 10) / 10 + 0;
}

function before(seed: string): (a: RotaEntry, b: RotaEntry) => number {
  return (a, b) =>
    groups.indexOf(a.group) - groups.indexOf(b.group) ||
    b.points - a.points ||
    seededNumber(seed, a.agency) - seededNumber(seed, b.agency) ||
    (a.agency < b.agency ? -1 : 1);
}
