import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decision } from "../matching/decision.ts";
import { type Candidate, Neighbourhood } from "./neighbourhood.ts";
import { planTitles } from "./plan.ts";

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
  #next = 0;

  load(batch: readonly Omit<Loaded, "before">[]): void {
    const area = new Neighbourhood<Toy>(decide);
    for (const record of this.records.values()) {
      const title = this.titles.get(record.id) ?? "";
      area.add({ ...record, before: title }, title);
    }
    for (const { id } of batch) area.leave(id);
    for (const record of batch)
      area.arrive({ ...record, before: this.titles.get(record.id) ?? null });
    area.spread();
    const newId = () => `t${String(this.#next++).padStart(4, "0")}`;
    const plan = planTitles(area, new Set(batch.map(({ id }) => id)), new Map(), newId);
    for (const [record, title] of plan.placed) this.titles.set(record, title);
    for (const record of batch) this.records.set(record.id, record);
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
