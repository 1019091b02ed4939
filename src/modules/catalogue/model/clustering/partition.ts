/** A record as the clusterer sees it. `order` is the same whenever and wherever it was loaded. */
export type Node = { readonly id: string; readonly library: string; readonly order: string };

/** Two records that the matcher calls the same, by their places in the list of nodes. */
export type Link = { readonly a: number; readonly b: number; readonly score: number };

/**
 * Parts the records of one connected component into titles. Links are followed from the strongest to
 * the weakest; one that would bring two records of a library, or two that must stay apart, under one
 * title is passed over. The result depends on the set of records only, never on the order in which
 * they came: ties are broken by the records' own order.
 */
export function partition(
  nodes: readonly Node[],
  links: readonly Link[],
  apart: (a: number, b: number) => boolean,
): readonly (readonly number[])[] {
  const groups = nodes.map((_, place) => [place]);
  for (const link of inOrder(nodes, links)) {
    const [a, b] = [groups[link.a], groups[link.b]];
    if (a && b && a !== b && compatible(a, b, nodes, apart)) join(groups, a, b);
  }
  return [...new Set(groups)];
}

function join(groups: number[][], a: number[], b: number[]): void {
  a.push(...b);
  for (const place of b) groups[place] = a;
}

function compatible(
  a: readonly number[],
  b: readonly number[],
  nodes: readonly Node[],
  apart: (a: number, b: number) => boolean,
): boolean {
  const libraries = new Set(a.map((place) => nodes[place]?.library));
  if (b.some((place) => libraries.has(nodes[place]?.library))) return false;
  return !a.some((one) => b.some((other) => apart(one, other)));
}

function inOrder(nodes: readonly Node[], links: readonly Link[]): readonly Link[] {
  const keyed = links.map((link) => ({ link, ends: ends(nodes, link) }));
  keyed.sort((x, y) => y.link.score - x.link.score || (x.ends < y.ends ? -1 : 1));
  return keyed.map(({ link }) => link);
}

function ends(nodes: readonly Node[], { a, b }: Link): string {
  const [one, other] = [nodes[a]?.order ?? "", nodes[b]?.order ?? ""].sort();
  return `${one}\n${other}`;
}
