import { distanceKm } from "../../src/modules/directory/model/distance.ts";
import { random, zipf } from "./search-random.ts";

/** A library of the invented network. */
export type WorldLibrary = {
  readonly agency: `${string}:${string}`;
  readonly latitude: number;
  readonly longitude: number;
  /** How much it holds, in proportion. */
  readonly size: number;
  readonly joins: number;
  readonly ratio: number;
  readonly closed: readonly { readonly from: number; readonly to: number }[];
  readonly deliveryDays: number;
};

/** One request, and what chance has in store for it: the same under every rule. */
export type WorldRequest = {
  readonly number: number;
  readonly day: number;
  readonly requester: number;
  /** Libraries whose copy is there as far as they know. */
  readonly holders: readonly number[];
  /** Of these, who would answer no all the same: not on the shelf after all. */
  readonly refuse: ReadonlySet<number>;
};

export type World = {
  readonly libraries: readonly WorldLibrary[];
  readonly requests: readonly WorldRequest[];
  readonly days: number;
  readonly km: readonly (readonly number[])[];
};

export type WorldSize = {
  readonly seed: number;
  readonly libraries: number;
  /** Of these, so many join when half the time has gone by. */
  readonly joining: number;
  readonly requests: number;
  readonly days: number;
  readonly titles: number;
  /** Whether some libraries have agreed to lend half as much again as they borrow, and some half. */
  readonly ratios: boolean;
  /** How unequal holdings are: 1 as is usual among public libraries of a land, 2 a few that hold nearly all. */
  readonly inequality: number;
};

const [AWAY, REFUSED] = [0.25, 0.12];

/**
 * A network in a land of 500 by 400 km with some towns close together: large libraries and small ones,
 * titles that many hold and many that few hold, both by Zipf.
 */
export function makeWorld(size: WorldSize): World {
  const draw = random(size.seed);
  const libraries = Array.from({ length: size.libraries }, (_, index) =>
    library(index, size, draw),
  );
  const km = libraries.map((one) => libraries.map((other) => distanceKm(one, other)));
  return { libraries, requests: [...requests(size, libraries, draw)], days: size.days, km };
}

function library(index: number, size: WorldSize, draw: () => number): WorldLibrary {
  const joins = index >= size.libraries - size.joining ? Math.floor(size.days / 2) : 0;
  const town = Math.floor(draw() * 8);
  const begins = Math.floor(draw() * (size.days - 14));
  return {
    agency: `ISIL:ZZ-${String(index).padStart(3, "0")}`,
    latitude: 46 + ((town * 0.37) % 1) * 3.2 + draw() * 0.6,
    longitude: 6 + ((town * 0.61) % 1) * 5.8 + draw() * 0.8,
    size: (0.35 + (2.4 / (1 + (index % 47))) ** 0.7 + draw() * 0.2) ** size.inequality,
    joins,
    ratio: size.ratios ? ratioOf(index) : 1,
    closed: [{ from: begins, to: begins + 13 }],
    deliveryDays: 4 + Math.floor(draw() * 4),
  };
}

function ratioOf(index: number): number {
  if (index % 9 === 4) return 1.5;
  return index % 9 === 7 ? 0.5 : 1;
}

function* requests(
  size: WorldSize,
  libraries: readonly WorldLibrary[],
  draw: () => number,
): Generator<WorldRequest> {
  const titleAt = zipf(size.titles, 0.75);
  const weights = libraries.map(
    ({ size: own }) => own ** (0.6 / size.inequality) * (0.7 + 0.6 * draw()),
  );
  const holdersOf = holdings(size.seed, libraries);
  for (let number = 0; number < size.requests; number++) {
    const day = Math.floor((number / size.requests) * size.days);
    const here = libraries.map(({ joins }) => joins <= day);
    const requester = drawn(
      weights.map((weight, index) => (here[index] ? weight : 0)),
      draw(),
    );
    const held = wanted(requester, () => holdersOf(titleAt(draw())), here);
    const holders = held.filter(() => draw() >= AWAY);
    const refuse = new Set(holders.filter(() => draw() < REFUSED));
    yield { number, day, requester, holders, refuse };
  }
}

/** Nobody asks others for what stands at home; what nobody holds is no matter of a rota. */
function wanted(
  requester: number,
  title: () => readonly number[],
  here: readonly boolean[],
): readonly number[] {
  for (let turn = 0; turn < 100; turn++) {
    const held = title().filter((index) => here[index]);
    if (held.length > 0 && !held.includes(requester)) return held;
  }
  return [];
}

function holdings(
  seed: number,
  libraries: readonly WorldLibrary[],
): (title: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (title) => {
    const before = known.get(title);
    if (before) return before;
    const draw = random(seed * 7919 + title);
    const spread = 1.1 / (1 + title / 40) ** 0.42;
    const held = libraries.flatMap(({ size }, index) =>
      draw() < 1 - Math.exp(-size * spread) ? [index] : [],
    );
    known.set(title, held);
    return held;
  };
}

function drawn(weights: readonly number[], at: number): number {
  let rest = at * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [index, weight] of weights.entries()) {
    rest -= weight;
    if (rest < 0) return index;
  }
  return weights.length - 1;
}
