/** A record as the clusterer sees it. `order` is the same whenever and wherever it was loaded. */
export type Node = { readonly id: string; readonly library: string; readonly order: string };

/**
 * Two records that belong together, by their places in the list of nodes; a link of infinite score
 * was made by a cataloguer.
 */
export type Link = { readonly a: number; readonly b: number; readonly score: number };

/** What stands between two records, by their places. */
export type Between = {
  /** The matcher says that they must never stand together. */
  readonly apart: (a: number, b: number) => boolean;
  /** A cataloguer says so. */
  readonly parted: (a: number, b: number) => boolean;
};

/**
 * Parts the records of one connected component into titles. What cataloguers joined stands together
 * first, and counts as one from then on. Then links are followed from the strongest to the weakest;
 * one that would bring two records of a library, or what must stay apart, under one title is passed
 * over. The result depends on the set of records only, never on the order in which they came: ties are
 * broken by the records' own order.
 */
export function partition(
  nodes: readonly Node[],
  links: readonly Link[],
  between: Between,
): readonly (readonly number[])[] {
  const ranked = inOrder(nodes, links);
  const bound = ranked.filter(({ score }) => score === Infinity);
  const units = grown(
    nodes.map((_, place) => [place]),
    bound,
    (a, b) => !a.some((one) => b.some((other) => between.parted(one, other))),
  );
  if (units.length === 1) return units;
  const unitOf = new Map(units.flatMap((unit, at) => unit.map((place) => [place, at] as const)));
  const placesOf = (group: readonly number[]) => group.map((at) => units[at] ?? []);
  const groups = grown(
    units.map((_, at) => [at]),
    ranked.flatMap(({ a, b, score }) => {
      const [one, other] = [unitOf.get(a), unitOf.get(b)];
      if (score === Infinity || one === undefined || other === undefined) return [];
      return one === other ? [] : [{ a: one, b: other, score }];
    }),
    (a, b) => compatible(placesOf(a), placesOf(b), nodes, between),
  );
  return groups.map((group) => placesOf(group).flat());
}

type Places = readonly number[];

/** Follows links in their order as far as the two groups they would join are compatible. */
function grown(
  start: readonly Places[],
  links: readonly Link[],
  fits: (a: Places, b: Places) => boolean,
): readonly Places[] {
  const groups = start.map((places) => [...places]);
  for (const link of links) {
    const [a, b] = [groups[link.a], groups[link.b]];
    if (!a || !b || a === b || !fits(a, b)) continue;
    a.push(...b);
    for (const place of b) groups[place] = a;
  }
  return [...new Set(groups)];
}

function compatible(
  a: readonly Places[],
  b: readonly Places[],
  nodes: readonly Node[],
  between: Between,
): boolean {
  const libraries = new Set(a.flat().map((place) => nodes[place]?.library));
  if (b.flat().some((place) => libraries.has(nodes[place]?.library))) return false;
  return !a.some((unit) => b.some((other) => unitsApart(unit, other, between)));
}

/** Of records that a cataloguer joined, one that may stand with another is enough. */
function unitsApart(a: Places, b: Places, { apart, parted }: Between): boolean {
  const pairs = a.flatMap((one) => b.map((other) => [one, other] as const));
  return (
    pairs.some(([one, other]) => parted(one, other)) ||
    pairs.every(([one, other]) => apart(one, other))
  );
}

function inOrder(nodes: readonly Node[], links: readonly Link[]): readonly Link[] {
  const keyed = links.map((link) => ({ link, ends: ends(nodes, link) }));
  keyed.sort((x, y) => byScore(x.link, y.link) || (x.ends < y.ends ? -1 : 1));
  return keyed.map(({ link }) => link);
}

/** Infinity less Infinity is no number. */
function byScore(x: Link, y: Link): number {
  return x.score === y.score ? 0 : y.score - x.score;
}

function ends(nodes: readonly Node[], { a, b }: Link): string {
  const [one, other] = [nodes[a]?.order ?? "", nodes[b]?.order ?? ""].sort();
  return `${one}\n${other}`;
}
