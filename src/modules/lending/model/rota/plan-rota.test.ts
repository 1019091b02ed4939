import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Candidate } from "./candidate.ts";
import { planRota } from "./plan-rota.ts";
import type { RotaEntry } from "./rota.ts";
import { candidate, copies, dealings, question, service } from "./testing/candidates.ts";

const names = (entries: readonly RotaEntry[]) => entries.map(({ agency }) => agency.slice(8));
const ordered = (candidates: readonly Candidate[], seed = "seed") =>
  names(planRota(question(), candidates, seed).entries);
const pointsFor = (entry: RotaEntry | undefined, respect: string) =>
  entry?.why.find((one) => one.respect === respect)?.points;

const count = (max: number) => fc.nat({ max });
const anyDealings = fc.record({
  lent: count(300),
  borrowed: count(300),
  waiting: count(30),
  out: count(30),
  openForRequester: count(5),
  asked: count(300),
  unfilled: count(100),
  memberDays: fc.option(count(800)),
});
const anyCopies = fc.record({
  titleId: fc.constantFrom("title", "other"),
  sameEdition: fc.boolean(),
  collection: fc.constant(null),
  count: fc.integer({ min: 1, max: 3 }),
  status: fc.constantFrom("there", "away", "unknown"),
  live: fc.boolean(),
  lends: fc.record({ loan: fc.boolean(), copy: fc.boolean(), loanDays: fc.constant(null) }),
  closed: fc.constant([]),
});
const anyCandidates = fc
  .array(
    fc.record({
      km: fc.option(fc.double({ min: 0, max: 15_000, noNaN: true })),
      lastResort: fc.boolean(),
      readersWaiting: fc.option(count(3)),
      copies: fc.array(anyCopies, { maxLength: 3 }),
      dealings: anyDealings,
      ratio: fc.option(fc.constantFrom(0.5, 1, 2)),
      cost: fc.option(fc.constantFrom("1.00", "12.5", "30")),
      askUnseen: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ ratio, cost, askUnseen, ...rest }, index): Candidate => {
      const loan = service({ cost: cost === null ? null : { amount: cost, currency: "EUR" } });
      const terms = { loan, copy: loan, openLimit: 4, excludedCollections: [], ratio, askUnseen };
      return { ...candidate(String(index)), ...rest, terms };
    }),
  );

describe("any rota", () => {
  it("is the same for the same seed, in whatever order the candidates come", () => {
    fc.assert(
      fc.property(anyCandidates, fc.string(), fc.func(fc.nat()), (candidates, seed, shuffle) => {
        const shuffled = candidates.toSorted((a, b) => shuffle(a.agency) - shuffle(b.agency));
        expect(planRota(question(), shuffled, seed)).toEqual(
          planRota(question(), candidates, seed),
        );
      }),
    );
  });

  it("has every candidate once, in it or left out with a reason", () => {
    fc.assert(
      fc.property(anyCandidates, (candidates) => {
        const { entries, leftOut } = planRota(question(), candidates, "seed");
        const all = [...entries, ...leftOut].map(({ agency }) => agency);
        expect(all.toSorted()).toEqual(candidates.map(({ agency }) => agency).toSorted());
      }),
    );
  });

  it("is ordered by group, then by the points that its reasons add up to", () => {
    fc.assert(
      fc.property(anyCandidates, (candidates) => {
        const { entries } = planRota(question(), candidates, "seed");
        const groups = ["holder", "unseen", "last-resort"];
        for (const [index, entry] of entries.entries()) {
          const sum = entry.why.reduce((total, { points }) => total + points, 0);
          expect(entry.points).toBeCloseTo(sum, 6);
          const next = entries[index + 1];
          if (!next) continue;
          const [here, there] = [groups.indexOf(entry.group), groups.indexOf(next.group)];
          expect(here < there || (here === there && entry.points >= next.points)).toBe(true);
        }
      }),
    );
  });

  it("puts nobody further back for having lent less", () => {
    fc.assert(
      fc.property(anyCandidates, count(200), (candidates, less) => {
        const before = planRota(question(), candidates, "seed").entries;
        const [chosen] = before;
        if (!chosen) return;
        const changed = candidates.map((one) =>
          one.agency === chosen.agency
            ? { ...one, dealings: { ...one.dealings, lent: Math.max(0, one.dealings.lent - less) } }
            : one,
        );
        expect(planRota(question(), changed, "seed").entries[0]?.agency).toBe(chosen.agency);
      }),
    );
  });
});

describe("ties", () => {
  const four = ["A", "B", "C", "D"].map((name) => candidate(name));

  it("go by the seed, without favour", () => {
    const first = new Map<string | undefined, number>();
    for (let seed = 0; seed < 2000; seed++) {
      const [name] = ordered(four, String(seed));
      first.set(name, (first.get(name) ?? 0) + 1);
    }
    expect([...first.values()].every((times) => times > 420 && times < 580)).toBe(true);
    expect(first.size).toBe(4);
  });
});

describe("what counts", () => {
  it("nearer, sooner, cheaper, surer, idler and the same edition come first, all else equal", () => {
    const terms = (parts: object) => ({ ...candidate("X").terms, loan: service(parts) });
    const base = { copy: null, openLimit: null, excludedCollections: [], ratio: null };
    const worse: readonly Partial<Candidate>[] = [
      { km: 300 },
      { terms: { ...base, ...terms({ deliveryDays: 9 }) } },
      { terms: { ...base, ...terms({ cost: { amount: "5", currency: "EUR" } }) } },
      { copies: [copies({ status: "unknown" })] },
      { copies: [copies({ sameEdition: false })] },
      { dealings: dealings({ waiting: 9 }) },
      { dealings: dealings({ asked: 20, unfilled: 15 }) },
    ];
    for (const parts of worse)
      for (const seed of ["1", "2", "3"])
        expect(ordered([candidate("WORSE", parts), candidate("GOOD")], seed)).toEqual([
          "GOOD",
          "WORSE",
        ]);
  });

  it("lenders of last resort come last, though they be next door and owe everything", () => {
    const last = candidate("LAST", {
      km: 1,
      lastResort: true,
      dealings: dealings({ borrowed: 500 }),
    });
    const far = candidate("FAR", { km: 4000, dealings: dealings({ lent: 500, borrowed: 1 }) });
    expect(ordered([last, far])).toEqual(["FAR", "LAST"]);
  });

  it("what would come after the day it is needed is asked after what comes in time", () => {
    const slow = candidate("SLOW", {
      km: 1,
      terms: {
        loan: service({ deliveryDays: 8 }),
        copy: null,
        openLimit: null,
        excludedCollections: [],
        ratio: null,
      },
    });
    const rota = planRota(
      question({ neededBy: "2026-12-02" }),
      [slow, candidate("FAST", { km: 60 })],
      "1",
    );
    expect(names(rota.entries)).toEqual(["FAST", "SLOW"]);
    expect(rota.entries[1]?.why).toContainEqual(
      expect.objectContaining({ respect: "delivery", value: { days: 8, answerDays: 1, late: 2 } }),
    );
  });
});

describe("fairness", () => {
  const settled = (lent: number, borrowed: number) => ({ dealings: dealings({ lent, borrowed }) });

  it("asks who is behind its share before an equal neighbour", () => {
    const rota = planRota(
      question(),
      [candidate("A", settled(20, 20)), candidate("B", settled(12, 20))],
      "1",
    );
    expect(names(rota.entries)).toEqual(["B", "A"]);
    expect(rota.entries[0]?.why[0]).toMatchObject({
      respect: "fair-share",
      value: { lent: 12, expected: 20 },
    });
  });

  it("keeps to agreed ratios", () => {
    const agreed = {
      loan: service(),
      copy: null,
      openLimit: null,
      excludedCollections: [],
      ratio: 0.5,
    };
    const small = candidate("SMALL", { ...settled(60, 100), terms: agreed });
    expect(ordered([small, candidate("A", settled(100, 100))])).toEqual(["A", "SMALL"]);
  });

  it("gives a new member its normal share: neither for nor against it on the first day", () => {
    const fresh = candidate("NEW", { dealings: dealings({ memberDays: 0 }) });
    const rota = planRota(
      question(),
      [fresh, candidate("BEHIND", settled(80, 100)), candidate("AHEAD", settled(120, 100))],
      "1",
    );
    expect(names(rota.entries)).toEqual(["BEHIND", "NEW", "AHEAD"]);
    expect(pointsFor(rota.entries[1], "fair-share")).toBe(0);
  });

  it("and asks it soon though it has borrowed nothing yet", () => {
    const fresh = candidate("NEW", { dealings: dealings({ memberDays: 20 }) });
    expect(
      ordered([fresh, candidate("A", settled(365, 365)), candidate("B", settled(365, 365))])[0],
    ).toBe("NEW");
  });

  it("never sends a request across the world where a neighbour has it", () => {
    fc.assert(
      fc.property(
        anyDealings,
        anyDealings,
        fc.double({ min: 0, max: 20, noNaN: true }),
        (near, far, km) => {
          const neighbour = candidate("NEAR", { km, dealings: { ...near, openForRequester: 0 } });
          const abroad = candidate("ABROAD", {
            km: 9000,
            dealings: { ...far, openForRequester: 0 },
          });
          expect(ordered([neighbour, abroad])[0]).toBe("NEAR");
        },
      ),
    );
  });

  it("nor across a continent where two equal neighbours are about where they should be", () => {
    const owes = candidate("OWES", { km: 4200, ...settled(0, 100) });
    const near = ["A", "B"].map((name) => candidate(name, { km: 20, ...settled(100, 100) }));
    expect(ordered([owes, ...near]).at(-1)).toBe("OWES");
  });

  it("but decides where everybody is far away", () => {
    const owes = candidate("OWES", { km: 16_000, ...settled(20, 100) });
    const far = candidate("FAR", { km: 4000, ...settled(100, 100) });
    expect(ordered([owes, far])[0]).toBe("OWES");
  });
});
