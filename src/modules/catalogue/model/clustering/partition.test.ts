import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Link, type Node, partition } from "./partition.ts";

const never = () => false;
const free = { apart: never, parted: never };
const node = (library: string, number: string): Node => ({
  id: `${library}${number}`,
  library,
  order: `${library} ${number}`,
});
const names = (nodes: readonly Node[], parts: readonly (readonly number[])[]) =>
  parts
    .map((part) =>
      part
        .map((place) => nodes[place]?.id ?? "")
        .sort()
        .join("+"),
    )
    .sort();

describe("parting records into titles", () => {
  it("joins what is linked, also by way of a third", () => {
    const nodes = [node("a", "1"), node("b", "1"), node("c", "1"), node("d", "1")];
    const links = [
      { a: 0, b: 1, score: 5 },
      { a: 1, b: 2, score: 4 },
    ];
    expect(names(nodes, partition(nodes, links, free))).toEqual(["a1+b1+c1", "d1"]);
  });

  it("never joins two records of one library; the stronger link wins", () => {
    const nodes = [node("a", "1"), node("a", "2"), node("b", "1")];
    const links = [
      { a: 0, b: 2, score: 4 },
      { a: 1, b: 2, score: 6 },
    ];
    expect(names(nodes, partition(nodes, links, free))).toEqual(["a1", "a2+b1"]);
  });

  it("never joins by a third what must stay apart", () => {
    const nodes = [node("a", "1"), node("b", "1"), node("c", "1")];
    const links = [
      { a: 0, b: 1, score: 6 },
      { a: 1, b: 2, score: 4 },
    ];
    const apart = (x: number, y: number) => x + y === 2 && x !== y;
    expect(names(nodes, partition(nodes, links, { apart, parted: never }))).toEqual([
      "a1+b1",
      "c1",
    ]);
  });

  it("keeps together what a cataloguer joined, of one library and across barriers, and lets others join either", () => {
    const nodes = [node("a", "1"), node("a", "2"), node("b", "1"), node("c", "1")];
    const links = [
      { a: 0, b: 1, score: Infinity },
      { a: 1, b: 2, score: 5 },
      { a: 0, b: 3, score: 4 },
    ];
    const apart = (x: number, y: number) => new Set([x, y, 0, 2]).size === 2 && x !== y;
    expect(names(nodes, partition(nodes, links, { apart, parted: never }))).toEqual([
      "a1+a2+b1+c1",
    ]);
  });

  it("never joins what a cataloguer parted, not even by what another joined", () => {
    const nodes = [node("a", "1"), node("b", "1"), node("c", "1")];
    const links = [
      { a: 0, b: 1, score: Infinity },
      { a: 1, b: 2, score: Infinity },
    ];
    const parted = (x: number, y: number) => new Set([x, y, 0, 2]).size === 2 && x !== y;
    expect(names(nodes, partition(nodes, links, { apart: never, parted }))).toEqual([
      "a1+b1",
      "c1",
    ]);
  });

  it("does not depend on the order of records and links", () => {
    const network = fc.record({
      libraries: fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 2, maxLength: 9 }),
      pairs: fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.constantFrom(2, 3, 4, Infinity)), {
        maxLength: 20,
      }),
      barred: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 4 }),
      seed: fc.infiniteStream(fc.nat()),
    });
    fc.assert(
      fc.property(network, ({ libraries, pairs, barred, seed }) => {
        const nodes = libraries.map((library, at) => node(library, String(at)));
        const links = distinctLinks(pairs, nodes.length);
        const bars = new Set(barred.flatMap(([x, y]) => [`${x} ${y}`, `${y} ${x}`]));
        const expected = names(
          nodes,
          partition(nodes, links, { apart: (x, y) => bars.has(`${x} ${y}`), parted: never }),
        );
        const order = shuffled(
          nodes.map((_, at) => at),
          seed,
        );
        const moved = order.map((at) => nodes[at]).filter((one) => one !== undefined);
        const movedLinks = shuffled(links, seed).map(({ a, b, score }) => ({
          a: order.indexOf(b),
          b: order.indexOf(a),
          score,
        }));
        const apart = (x: number, y: number) => bars.has(`${order[x]} ${order[y]}`);
        expect(names(moved, partition(moved, movedLinks, { apart, parted: never }))).toEqual(
          expected,
        );
      }),
    );
  });
});

function distinctLinks(
  pairs: readonly (readonly [number, number, number])[],
  size: number,
): readonly Link[] {
  const links = new Map<string, Link>();
  for (const [x, y, score] of pairs)
    if (x < size && y < size && x !== y) links.set([x, y].sort().join(" "), { a: x, b: y, score });
  return [...links.values()];
}

function shuffled<T>(list: readonly T[], seed: fc.Stream<number>): readonly T[] {
  return list
    .map((value) => ({ value, key: seed.next().value }))
    .sort((x, y) => x.key - y.key)
    .map(({ value }) => value);
}
