import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decision } from "../matching/decision.ts";
import { type Candidate, Neighbourhood } from "./neighbourhood.ts";
import { planTitles } from "./plan.ts";
import { type DecidedPair, Verdicts } from "./verdicts.ts";

/** A toy matcher: the same colour is the same title, the nearer the stronger; other shapes stay apart. */
type Toy = { readonly colour: number; readonly shade: number; readonly shape: number };
const joined = (a: Toy, b: Toy): boolean =>
  a.colour === b.colour && a.shape === b.shape && Math.abs(a.shade - b.shade) <= 1;
const decide = (a: Toy, b: Toy): Decision => ({
  same: joined(a, b),
  joins: joined(a, b),
  apart: a.shape !== b.shape,
  score: 10 - Math.abs(a.shade - b.shade),
});

type Loaded = Candidate<Toy>;
const toy = (library: string, number: number, profile: Toy): Omit<Loaded, "before"> => ({
  id: `${library}${number}`,
  library,
  order: `${library} ${number}`,
  keys: [String(profile.colour)],
  profile,
});

/** A catalogue in memory: loads records in batches as the real one does, and tells who stands together. */
class Catalogue {
  readonly titles = new Map<string, string>();
  readonly records = new Map<string, Omit<Loaded, "before">>();
  readonly #decided: readonly DecidedPair[];
  #next = 0;

  constructor(decided: readonly DecidedPair[] = []) {
    this.#decided = decided;
  }

  load(plain: readonly Omit<Loaded, "before">[]): void {
    const batch = plain.map((record) => this.#findable(record));
    const area = new Neighbourhood<Toy>(decide, new Verdicts(this.#decided));
    for (const record of this.records.values()) {
      const title = this.titles.get(record.id) ?? "";
      area.add({ ...record, before: title }, title);
    }
    for (const { id } of batch) area.leave(id);
    for (const record of batch)
      area.arrive({ ...record, before: this.titles.get(record.id) ?? null });
    area.spread();
    const newId = () => `t${String(this.#next++).padStart(4, "0")}`;
    const plan = planTitles(
      area,
      new Set(batch.map(({ id }) => id)),
      { leads: new Map(), homes: [] },
      newId,
    );
    for (const [record, title] of plan.placed) this.titles.set(record, title);
    for (const record of batch) this.records.set(record.id, record);
  }

  /** Records that were declared the same share a key made of that. */
  #findable(record: Omit<Loaded, "before">): Omit<Loaded, "before"> {
    const own = this.#decided.filter(
      ({ a, b, verdict }) => verdict === "same" && [a, b].includes(record.id),
    );
    return { ...record, keys: [...record.keys, ...own.map(({ a, b }) => `${a}=${b}`)] };
  }

  together(): readonly string[] {
    const groups = Map.groupBy(this.titles.keys(), (id) => this.titles.get(id));
    return [...groups.values()].map((ids) => ids.toSorted().join("+")).toSorted();
  }
}

const profiles = fc.record({ colour: fc.nat(2), shade: fc.nat(4), shape: fc.nat(1) });
const collections = fc.uniqueArray(
  fc.record({ library: fc.constantFrom("a", "b", "c", "d"), number: fc.nat(4), profile: profiles }),
  { selector: ({ library, number }) => `${library}${number}`, maxLength: 14 },
);

const decisions = (ids: readonly string[]) =>
  fc.uniqueArray(
    fc
      .tuple(fc.nat(), fc.nat(), fc.constantFrom("same" as const, "different" as const))
      .map(([x, y, verdict]): DecidedPair => {
        const [a = "", b = ""] = [ids[x % ids.length], ids[y % ids.length]].toSorted();
        return { a, b, verdict };
      })
      .filter(({ a, b }) => a !== b),
    { selector: ({ a, b }) => `${a} ${b}`, maxLength: 4 },
  );

describe("cataloguers' decisions", () => {
  const ids = ["a", "b", "c", "d"].flatMap((library) => [0, 1, 2].map((at) => `${library}${at}`));
  const decided = fc.record({ records: collections, pairs: decisions(ids) });
  const toysOf = (records: readonly { library: string; number: number; profile: Toy }[]) =>
    records.map(({ library, number, profile }) => toy(library, number, profile));

  it("hold in whatever order and batches records come", () => {
    fc.assert(
      fc.property(decided, fc.integer({ min: 1, max: 3 }), ({ records, pairs }, size) => {
        const toys = toysOf(records);
        const once = new Catalogue(pairs);
        once.load(toys);
        const pieces = new Catalogue(pairs);
        for (let at = 0; at < toys.length; at += size)
          pieces.load(toys.toReversed().slice(at, at + size));
        expect(pieces.together()).toEqual(once.together());
        for (const { a, b, verdict } of pairs)
          if (verdict === "different" && once.titles.has(a) && once.titles.has(b))
            expect(once.titles.get(a)).not.toBe(once.titles.get(b));
      }),
      { numRuns: 1000 },
    );
  });

  it("join what they call the same, unless another decision stands against it", () => {
    fc.assert(
      fc.property(decided, ({ records, pairs }) => {
        fc.pre(pairs.every(({ verdict }) => verdict === "same"));
        const catalogue = new Catalogue(pairs);
        catalogue.load(toysOf(records));
        for (const { a, b } of pairs)
          if (catalogue.titles.has(a) && catalogue.titles.has(b))
            expect(catalogue.titles.get(a)).toBe(catalogue.titles.get(b));
      }),
    );
  });
});

describe("loading records in batches", () => {
  it("gives the same titles in whatever order and batches they come", () => {
    fc.assert(
      fc.property(
        collections,
        fc.infiniteStream(fc.nat()),
        fc.integer({ min: 1, max: 5 }),
        (records, seed, size) => {
          const toys = records.map(({ library, number, profile }) => toy(library, number, profile));
          const once = new Catalogue();
          once.load(toys);
          const pieces = new Catalogue();
          const order = toys
            .map((record) => ({ record, key: seed.next().value }))
            .sort((x, y) => x.key - y.key)
            .map(({ record }) => record);
          for (let at = 0; at < order.length; at += size) pieces.load(order.slice(at, at + size));
          expect(pieces.together()).toEqual(once.together());
        },
      ),
      { numRuns: 500 },
    );
  });

  it("gives after updates what loading the newest records afresh would give", () => {
    fc.assert(
      fc.property(collections, fc.array(profiles, { maxLength: 6 }), (records, changes) => {
        const toys = records.map(({ library, number, profile }) => toy(library, number, profile));
        const changed = new Catalogue();
        changed.load(toys);
        const newer = toys.map((record, at) => {
          const profile = changes[at];
          return profile ? { ...record, profile, keys: [String(profile.colour)] } : record;
        });
        for (const record of newer.slice(0, changes.length)) changed.load([record]);
        const fresh = new Catalogue();
        fresh.load(newer);
        expect(changed.together()).toEqual(fresh.together());
      }),
      { numRuns: 500 },
    );
  });

  it("never puts two records of a library, or two shapes, under one title", () => {
    fc.assert(
      fc.property(collections, (records) => {
        const catalogue = new Catalogue();
        for (const { library, number, profile } of records)
          catalogue.load([toy(library, number, profile)]);
        for (const ids of Map.groupBy(catalogue.titles.keys(), (id) =>
          catalogue.titles.get(id),
        ).values()) {
          const members = ids.flatMap((id) => catalogue.records.get(id) ?? []);
          expect(new Set(members.map(({ library }) => library)).size).toBe(members.length);
          expect(new Set(members.map(({ profile }) => profile.shape)).size).toBe(1);
        }
      }),
    );
  });
});
