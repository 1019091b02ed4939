import type { AgencyKey } from "../agency.ts";
import { covers } from "../parts.ts";
import type { Money } from "#standards/iso4217";
import { compareCost, priceOf } from "./money.ts";
import type { Party, PartyRef, ServiceTerms, Terms } from "./shape.ts";

/** A version of an agreement that holds on the day asked about. */
export type HeldAgreement = {
  readonly id: string;
  readonly name: string;
  readonly starts: string;
  readonly parties: readonly Party[];
  readonly terms: Terms;
};

/** Which agencies a party is. */
export type AgenciesOf = (party: PartyRef) => ReadonlySet<AgencyKey>;

/** What a supplier does for a requester; `cost` null: free, makes no ledger entry. */
export type LendingService = {
  readonly answerDays: number;
  readonly deliveryDays: number;
  readonly cost: Money | null;
  readonly loanDays: number | null;
  readonly renewals: number;
  /** By which agreement. */
  readonly agreement: AgreementName;
};
export type AgreementName = { readonly id: string; readonly name: string };

/** What holds between two agencies, the best of all their agreements. */
export type LendingTerms = {
  readonly agreement: AgreementName;
  readonly loan: LendingService | null;
  readonly copy: LendingService | null;
  /** The least of the agreements by which anything is offered. */
  readonly openLimit: number | null;
  /** Of all agreements by which anything is offered. */
  readonly excludedCollections: readonly string[];
  /** Agreed lending : borrowing of the supplier; null: one to one. */
  readonly ratio: number | null;
  /** Whether one may ask for what the supplier is not known to have. */
  readonly askUnseen: boolean;
};

type Offer = { readonly agreement: HeldAgreement; readonly supplier: Party };

/**
 * What the supplier does for the requester on a day, service by service by the best agreement:
 * cheaper first, then sooner there, then the older agreement. Null where they have agreed nothing.
 */
export function termsBetweenAgencies(
  held: readonly HeldAgreement[],
  agenciesOf: AgenciesOf,
  pair: { readonly supplier: AgencyKey; readonly requester: AgencyKey },
  on: Temporal.PlainDate,
): LendingTerms | null {
  if (pair.supplier === pair.requester) return null;
  const offers = held
    .filter(({ terms }) => !covers(terms.pauses, on))
    .flatMap((agreement) => offerOf(agreement, agenciesOf, pair));
  const [loan, copy] = [best(offers, "loan"), best(offers, "copy")];
  const first = loan ?? copy;
  if (!first) return null;
  const used = [...new Set([loan, copy].flatMap((one) => (one ? [one.offer] : [])))];
  return {
    agreement: first.service.agreement,
    loan: loan?.service ?? null,
    copy: copy?.service ?? null,
    openLimit: least(used.map(({ agreement }) => agreement.terms.openLimit)),
    excludedCollections: [
      ...new Set(used.flatMap(({ agreement }) => agreement.terms.excludedCollections)),
    ],
    askUnseen: used.some(({ agreement }) => agreement.terms.askUnseen === true),
    ratio: first.offer.supplier.ratio ?? first.offer.agreement.terms.ratio,
  };
}

/** Between two parties; among the members themselves where the network is the only one. */
function offerOf(
  agreement: HeldAgreement,
  agenciesOf: AgenciesOf,
  { supplier, requester }: { readonly supplier: AgencyKey; readonly requester: AgencyKey },
): readonly Offer[] {
  const { parties } = agreement;
  const suppliers = parties.filter(({ lends, party }) => lends && agenciesOf(party).has(supplier));
  const requesters = parties.filter(
    ({ borrows, party }) => borrows && agenciesOf(party).has(requester),
  );
  const among = parties.length === 1;
  const found = suppliers.find((one) => requesters.some((other) => among || one !== other));
  return found ? [{ agreement, supplier: found }] : [];
}

type Chosen = { readonly service: LendingService; readonly offer: Offer };

function best(offers: readonly Offer[], kind: "loan" | "copy"): Chosen | null {
  const offered = offers.flatMap((offer) => {
    const terms = offer.agreement.terms[kind];
    return terms ? [{ service: serviceOf(terms, offer.agreement), offer }] : [];
  });
  return offered.toSorted(better)[0] ?? null;
}

function better(a: Chosen, b: Chosen): number {
  return (
    compareCost(a.service.cost, b.service.cost) ||
    a.service.deliveryDays - b.service.deliveryDays ||
    order(a.offer.agreement.starts, b.offer.agreement.starts) ||
    order(a.offer.agreement.id, b.offer.agreement.id)
  );
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function serviceOf(terms: ServiceTerms, { id, name }: HeldAgreement): LendingService {
  return { ...terms, cost: priceOf(terms.cost), agreement: { id, name } };
}

function least(limits: readonly (number | null)[]): number | null {
  const set = limits.filter((limit) => limit !== null);
  return set.length === 0 ? null : Math.min(...set);
}
