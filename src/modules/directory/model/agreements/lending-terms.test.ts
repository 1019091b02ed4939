import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AgencyKey } from "../agency.ts";
import { type AgenciesOf, type HeldAgreement, termsBetweenAgencies } from "./lending-terms.ts";
import { type PartyRef, termsShape } from "./shape.ts";

const a: AgencyKey = "ISIL:ZZ-A";
const b: AgencyKey = "ISIL:ZZ-B";
const x: AgencyKey = "ISIL:ZZ-X";
const y: AgencyKey = "ISIL:ZZ-Y";
const agencies = new Map<PartyRef, ReadonlySet<AgencyKey>>([
  ["network", new Set([a, b])],
  ["library:a", new Set([a])],
  ["library:b", new Set([b])],
  ["partner:x", new Set([x, y])],
]);
const agenciesOf: AgenciesOf = (party) => agencies.get(party) ?? new Set();
const on = Temporal.PlainDate.from("2026-11-26");

type Given = Partial<Omit<HeldAgreement, "terms" | "parties">> & {
  readonly terms: unknown;
  readonly parties: readonly (PartyRef | Partial<HeldAgreement["parties"][number]>)[];
};
const agreement = ({ terms, parties, ...given }: Given): HeldAgreement => ({
  id: "1",
  name: "One",
  starts: "2026-01-01",
  ...given,
  terms: termsShape.parse(terms),
  parties: parties.map((party) => ({
    party: "network",
    lends: true,
    borrows: true,
    ratio: null,
    ...(typeof party === "string" ? { party } : party),
  })),
});
const euro = (amount: string) => ({ amount, currency: "EUR" });
const between = (
  held: readonly HeldAgreement[],
  supplier: AgencyKey,
  requester: AgencyKey,
  day = on,
) => termsBetweenAgencies(held, agenciesOf, { supplier, requester }, day);

describe("terms between two agencies", () => {
  const members = agreement({ parties: ["network"], terms: { loan: {} } });
  const abroad = agreement({
    id: "2",
    parties: ["network", "partner:x"],
    terms: { loan: { cost: euro("12.00") }, pauses: [{ from: "2026-12-20", to: "2027-01-06" }] },
  });

  test("the network by itself binds its members, and nobody else", () => {
    expect(between([members], a, b)?.loan?.cost).toBeNull();
    expect(between([members], a, x)).toBeNull();
    expect(between([members], a, a)).toBeNull();
  });

  test("an agreement with a partner says nothing of members among themselves, nor of the partner's own", () => {
    expect(between([abroad], a, b)).toBeNull();
    expect(between([abroad], x, y)).toBeNull();
    expect(between([abroad], x, a)?.loan?.cost).toEqual(euro("12.00"));
    expect(between([abroad], a, y)?.agreement.id).toBe("2");
  });

  test("it rests on the days it names", () => {
    expect(between([abroad], x, a, Temporal.PlainDate.from("2026-12-20"))).toBeNull();
    expect(between([abroad], x, a, Temporal.PlainDate.from("2027-01-07"))).not.toBeNull();
  });

  test("who only borrows does not lend", () => {
    const oneWay = agreement({
      parties: [
        { party: "library:a", borrows: false },
        { party: "library:b", lends: false },
      ],
      terms: { copy: {} },
    });
    expect(between([oneWay], a, b)?.copy).not.toBeNull();
    expect(between([oneWay], b, a)).toBeNull();
  });

  test("each service comes by the best agreement that offers it", () => {
    const copies = agreement({
      id: "3",
      parties: ["network"],
      terms: {
        copy: { cost: euro("4.00"), deliveryDays: 3 },
        openLimit: 5,
        excludedCollections: ["Rare"],
      },
    });
    const dear = agreement({
      id: "4",
      parties: ["library:a", "library:b"],
      terms: { copy: { cost: euro("10") }, openLimit: 1 },
    });
    const terms = between([dear, copies, members], a, b);
    expect(terms?.loan?.agreement.id).toBe("1");
    expect(terms?.copy).toMatchObject({ cost: euro("4.00"), agreement: { id: "3" } });
    expect(terms).toMatchObject({ openLimit: 5, excludedCollections: ["Rare"], ratio: null });
  });

  test("a price of nothing is free", () => {
    const zero = agreement({ parties: ["network"], terms: { loan: { cost: euro("0.00") } } });
    expect(between([zero], a, b)?.loan?.cost).toBeNull();
  });

  test("a supplier's own ratio comes before that of all", () => {
    const uneven = agreement({
      parties: [{ party: "library:a", ratio: 3 }, "library:b"],
      terms: { loan: {}, ratio: 0.5 },
    });
    expect([between([uneven], a, b)?.ratio, between([uneven], b, a)?.ratio]).toEqual([3, 0.5]);
  });
});

test("the order in which agreements are read changes nothing, and nothing offered is cheaper", () => {
  const cost = fc.option(
    fc
      .tuple(fc.integer({ min: 0, max: 99999 }), fc.constantFrom("EUR", "USD"))
      .map(([n, currency]) => ({
        amount: (n / 100).toFixed(2),
        currency,
      })),
  );
  const service = fc.option(fc.record({ cost, deliveryDays: fc.nat(30) }));
  const offered = fc.array(
    fc.record({
      loan: service,
      copy: service,
      starts: fc.constantFrom("2026-01-01", "2026-02-01"),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(offered, (all) => {
      const held = all.map(({ loan, copy, starts }, n) =>
        agreement({ id: String(n), starts, parties: ["network"], terms: { loan, copy } }),
      );
      const terms = between(held, a, b);
      expect(between(held.toReversed(), a, b)).toEqual(terms);
      const loans = held.flatMap(({ terms: { loan } }) => (loan ? [loan] : []));
      expect(terms?.loan == null).toBe(loans.length === 0);
      const price = (one: (typeof loans)[number]) => Number(one.cost?.amount ?? 0);
      const chosen = terms?.loan ? price(terms.loan) : Infinity;
      const cheaper = loans.filter((one) => price(one) < chosen);
      expect(cheaper.every((one) => one.cost?.currency === "USD" && chosen > 0)).toBe(true);
    }),
  );
});
