import { type BranchCard, branchesOf, type Coordinates, distanceKm } from "#modules/directory";
import { allLibraries, type Ctx, type Library } from "#kernel/tenancy";

/** The network on the map: its libraries, and their branches by the codes that records name. */
export type NetworkPlaces = {
  readonly libraries: ReadonlyMap<string, Library>;
  readonly branches: ReadonlyMap<string, ReadonlyMap<string, BranchCard>>;
  /** Where each library is: at its first branch that has a place on the map. */
  readonly coordinates: ReadonlyMap<string, Coordinates>;
};

const KEPT_MS = 10_000;
// By deployment, of which the search is one to each: in tests several live in one process.
const kept = new WeakMap<Ctx["search"], { readonly at: number; readonly places: NetworkPlaces }>();

/** The public directory as pages of titles need it, at most ten seconds old: it changes seldom. */
export async function networkPlaces(ctx: Ctx): Promise<NetworkPlaces> {
  const now = performance.now();
  const known = kept.get(ctx.search);
  if (known && now - known.at < KEPT_MS) return known.places;
  const places = await read(ctx);
  kept.set(ctx.search, { at: now, places });
  return places;
}

async function read(ctx: Ctx): Promise<NetworkPlaces> {
  const libraries = new Map((await allLibraries(ctx)).map((library) => [library.code, library]));
  const branches = await branchesOf(ctx, [...libraries.keys()]);
  const coordinates = [...branches].flatMap(([code, cards]): [string, Coordinates][] => {
    const place = [...cards.values()].map((card) => card.coordinates).find((one) => one !== null);
    return place ? [[code, place]] : [];
  });
  return { libraries, branches, coordinates: new Map(coordinates) };
}

/** Libraries by distance from one, itself first; those without a place on the map come last, in the order given. */
export function nearestFirst(
  { coordinates }: Pick<NetworkPlaces, "coordinates">,
  home: string,
  codes: readonly string[],
): readonly string[] {
  const from = coordinates.get(home);
  const distance = (code: string) => {
    if (code === home) return -1;
    const to = coordinates.get(code);
    return from && to ? distanceKm(from, to) : Number.MAX_VALUE;
  };
  const far = new Map(codes.map((code) => [code, distance(code)]));
  return codes.toSorted((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0));
}

/** Libraries that count as near, the one itself among them. */
export const nearby = 8;

/** A library and those nearest to it, the nearest first: whose titles are lifted among equally relevant ones. */
export function around(places: NetworkPlaces, home: string): readonly (readonly string[])[] {
  const nearest = nearestFirst(places, home, [...places.libraries.keys()]);
  return nearest.slice(0, nearby).map((code) => [code]);
}
