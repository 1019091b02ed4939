import { CROWDED_FROM } from "../matching/crowded.ts";
import type { Decision } from "../matching/decision.ts";
import { type Link, type Node, partition } from "./partition.ts";

/** A record to be compared with all others that share a key with it. */
export type Comparable<Profile> = Node & {
  readonly keys: readonly string[];
  readonly profile: Profile;
};

type Decide<Profile> = (a: Profile, b: Profile) => Decision;

/**
 * Groups records of which none stands anywhere yet, all of them in memory; the same groups as when
 * they arrive in batches. @returns the places of the records that belong together.
 */
export function clusterAll<Profile>(
  records: readonly Comparable<Profile>[],
  decide: Decide<Profile>,
): readonly (readonly number[])[] {
  const links = linksOf(records, decide);
  return components(records.length, links).flatMap((places) => {
    if (places.length === 1) return [places];
    const local = new Map(places.map((place, at) => [place, at]));
    const inside = places.flatMap((place) =>
      (links.get(place) ?? []).flatMap(({ b, score }): Link[] => [
        { a: local.get(place) ?? 0, b: local.get(b) ?? 0, score },
      ]),
    );
    const nodes = places.flatMap((place) => records[place] ?? []);
    const apart = (a: number, b: number) => isApart(nodes[a], nodes[b], decide);
    return partition(nodes, inside, { apart, parted: () => false }).map((group) =>
      group.map((at) => places[at] ?? 0),
    );
  });
}

/** Links by their first end, which is the smaller place. */
type Links = ReadonlyMap<number, readonly Link[]>;

function linksOf<Profile>(records: readonly Comparable<Profile>[], decide: Decide<Profile>): Links {
  const blocks = new Map<string, number[]>();
  records.forEach(({ keys }, place) => {
    for (const key of keys) {
      const block = blocks.get(key);
      if (block) block.push(place);
      else blocks.set(key, [place]);
    }
  });
  const links = new Map<number, Link[]>();
  records.forEach(({ keys }, a) => {
    const found = candidates(keys, a, blocks).flatMap((b) => linkOf(records, a, b, decide));
    if (found.length > 0) links.set(a, found);
  });
  return links;
}

/** Places behind `after` that share a key which is not crowded, each once. */
function candidates(
  keys: readonly string[],
  after: number,
  blocks: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const found = new Set<number>();
  for (const key of keys) {
    const block = blocks.get(key) ?? [];
    if (block.length > CROWDED_FROM) continue;
    for (const place of block) if (place > after) found.add(place);
  }
  return [...found];
}

function linkOf<Profile>(
  records: readonly Comparable<Profile>[],
  a: number,
  b: number,
  decide: Decide<Profile>,
): readonly Link[] {
  const [one, other] = [records[a], records[b]];
  if (!one || !other || one.library === other.library) return [];
  const { joins, score } = decide(one.profile, other.profile);
  return joins ? [{ a, b, score }] : [];
}

function isApart<Profile>(
  a: Comparable<Profile> | undefined,
  b: Comparable<Profile> | undefined,
  decide: Decide<Profile>,
): boolean {
  return !a || !b || a.library === b.library || decide(a.profile, b.profile).apart;
}

/** Places that are linked, however far; each component in order, components by their first place. */
function components(count: number, links: Links): readonly (readonly number[])[] {
  const parents = Uint32Array.from({ length: count }, (_, at) => at);
  const rootOf = (place: number): number => {
    let root = place;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let at = place; at !== root;) [at, parents[at]] = [parents[at] ?? root, root];
    return root;
  };
  for (const found of links.values())
    for (const { a, b } of found) {
      const [one, other] = [rootOf(a), rootOf(b)];
      parents[Math.max(one, other)] = Math.min(one, other);
    }
  return [...Map.groupBy(parents.keys(), rootOf).values()];
}
