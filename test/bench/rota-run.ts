import type { Candidate } from "../../src/modules/lending/model/rota/candidate.ts";
import { borrowedDaily } from "../../src/modules/lending/model/rota/expected.ts";
import { planRota } from "../../src/modules/lending/model/rota/plan-rota.ts";
import { seededNumber } from "../../src/modules/lending/model/rota/seeded-order.ts";
import { defaultSettings } from "../../src/modules/lending/model/rota/settings.ts";
import { Books } from "./rota-books.ts";
import type { World, WorldRequest } from "./rota-world.ts";

/** Puts the holders of a request in order; all rules get the same holders. */
export type Rule = (world: World, request: WorldRequest, books: Books) => readonly number[];

export type Outcome = {
  /** Who lent, by request; null where nobody could. */
  readonly lenders: readonly (number | null)[];
  readonly askedTimes: number;
  /** Milliseconds of ordering alone. */
  readonly orderingMs: number;
};

export const BEGAN = Temporal.PlainDate.from("2025-01-01");

/** Runs a network under a rule: each library of the rota is asked until one says yes. */
export function runWorld(world: World, rule: Rule): Outcome {
  const joins = world.libraries.map(({ joins: day }) => day);
  const books = new Books(joins, defaultSettings.windowDays);
  let [askedTimes, orderingMs] = [0, 0];
  const lenders = world.requests.map((request) => {
    books.until(request.day);
    const began = performance.now();
    const order = rule(world, request, books);
    orderingMs += performance.now() - began;
    for (const index of order) {
      askedTimes += 1;
      if (!request.refuse.has(index)) {
        books.filled({ day: request.day, lender: index, borrower: request.requester });
        return index;
      }
      books.refused(index);
    }
    return null;
  });
  return { lenders, askedTimes, orderingMs };
}

/** Holders that are open that day. */
export function openHolders(
  { libraries }: World,
  { holders, day }: WorldRequest,
): readonly number[] {
  return holders.filter(
    (index) => !libraries[index]?.closed.some(({ from, to }) => from <= day && day <= to),
  );
}

/** Our rota, from candidates as the module makes them. */
export function ours(settings = defaultSettings): Rule {
  return (world, request, books) => {
    const { day, number } = request;
    const everybody = world.libraries.flatMap((library, index) =>
      library.joins <= day
        ? [{ dealings: books.dealings(index, day), terms: { ratio: library.ratio } }]
        : [],
    );
    const question = {
      requester: world.libraries[request.requester]?.agency ?? "ISIL:ZZ",
      service: "Loan",
      on: BEGAN.add({ days: day }).toString(),
      neededBy: null,
      maxCost: null,
      already: [],
    } as const;
    const candidates = request.holders.flatMap((index) =>
      candidateOf(world, request, books, index),
    );
    const normal = borrowedDaily(everybody, settings);
    const { entries } = planRota(question, candidates, String(number), settings, normal);
    return entries.map(({ agency }) => Number(agency.slice(-3)));
  };
}

function candidateOf(
  world: World,
  { requester, day }: WorldRequest,
  books: Books,
  index: number,
): readonly Candidate[] {
  const library = world.libraries[index];
  if (!library) return [];
  const { agency, deliveryDays, ratio, closed } = library;
  const loan = { answerDays: 1, deliveryDays, cost: null, loanDays: 28, agreement: { id: "one" } };
  const copies = {
    titleId: "title",
    sameEdition: true,
    collection: null,
    count: 1,
    status: "there",
    live: false,
    lends: { loan: true, copy: false, loanDays: null },
    closed: [],
  } as const;
  return [
    {
      agency,
      libraryId: null,
      km: world.km[requester]?.[index] ?? null,
      terms: { loan, copy: null, openLimit: null, excludedCollections: [], ratio },
      maxOut: null,
      lastResort: false,
      closedWeeks: closed.map(({ from, to }) => ({
        from: BEGAN.add({ days: from }).toString(),
        to: BEGAN.add({ days: to }).toString(),
      })),
      copies: [copies],
      readersWaiting: null,
      dealings: books.dealings(index, day),
    },
  ];
}

/**
 * The rule that CrossLink publishes, written anew: by the ratio of loans to borrowings of all time, of
 * which a library without borrowings is last, then by symbol. Cost and priority are equal here.
 */
export const allTimeRatio: Rule = (world, request, books) => {
  const ratio = (index: number) => {
    const borrowed = books.borrowedEver[index] ?? 0;
    return borrowed === 0 ? Infinity : (books.lentEver[index] ?? 0) / borrowed;
  };
  return openHolders(world, request).toSorted((a, b) => {
    const [one, other] = [ratio(a), ratio(b)];
    return one === other ? a - b : one - other;
  });
};

export const anyOrder: Rule = (world, request) =>
  openHolders(world, request).toSorted(
    (a, b) =>
      seededNumber(String(request.number), String(a)) -
      seededNumber(String(request.number), String(b)),
  );

/** The nearest first, without a thought for fairness: what the way costs at least. */
export const nearest: Rule = (world, request) => {
  const km = (index: number) => world.km[request.requester]?.[index] ?? 0;
  return openHolders(world, request).toSorted((a, b) => km(a) - km(b));
};
