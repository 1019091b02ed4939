import { describe, expect, it } from "vitest";
import type { Candidate, CandidateCopies, CandidateTerms } from "./candidate.ts";
import { offerOf } from "./offer.ts";
import type { RotaQuestion } from "./question.ts";
import { candidate, copies, dealings, question, service } from "./testing/candidates.ts";

const terms = (parts: Partial<CandidateTerms>): CandidateTerms => ({
  loan: service(),
  copy: null,
  openLimit: null,
  excludedCollections: [],
  ratio: null,
  ...parts,
});
const having = (parts: Partial<CandidateCopies>) => candidate("A", { copies: [copies(parts)] });

describe("who is left out, and why", () => {
  const told: readonly (readonly [string, Partial<RotaQuestion>, Candidate])[] = [
    ["itself", { requester: "ISIL:ZZ-A" }, candidate("A")],
    ["asked-before", { already: ["ISIL:ZZ-A"] }, candidate("A")],
    ["no-agreement", {}, candidate("A", { terms: null })],
    ["service-not-offered", { service: "Copy" }, candidate("A")],
    ["closed", {}, candidate("A", { closedWeeks: [{ from: "2026-11-20", to: "2026-11-26" }] })],
    ["no-holdings", {}, candidate("A", { copies: [] })],
    [
      "collection-excluded",
      {},
      { ...having({ collection: "RARE" }), terms: terms({ excludedCollections: ["rare"] }) },
    ],
    ["not-lent", {}, having({ lends: { loan: false, copy: true, loanDays: null } })],
    ["branch-closed", {}, having({ closed: [{ from: "2026-11-26", to: "2026-12-01" }] })],
    ["not-there", {}, having({ status: "away" })],
    ["readers-wait", {}, candidate("A", { readersWaiting: 1 })],
    [
      "other-currency",
      { maxCost: { amount: "100", currency: "EUR" } },
      candidate("A", {
        terms: terms({ loan: service({ cost: { amount: "1", currency: "USD" } }) }),
      }),
    ],
    [
      "too-dear",
      { maxCost: { amount: "9.9999", currency: "EUR" } },
      candidate("A", {
        terms: terms({ loan: service({ cost: { amount: "10.00", currency: "EUR" } }) }),
      }),
    ],
    [
      "open-limit",
      {},
      candidate("A", {
        terms: terms({ openLimit: 3 }),
        dealings: dealings({ openForRequester: 3 }),
      }),
    ],
    ["max-out", {}, candidate("A", { maxOut: 10, dealings: dealings({ out: 10 }) })],
  ];
  it.each(told)("%s", (reason, asked, given) => {
    expect(offerOf(question(asked), given)).toMatchObject({ bar: { reason } });
  });

  it("says until when a library is closed, and offers again on the next day", () => {
    const closed = candidate("A", { closedWeeks: [{ from: "2026-11-20", to: "2026-11-26" }] });
    expect(offerOf(question(), closed)).toMatchObject({ bar: { value: { until: "2026-11-26" } } });
    expect(offerOf(question({ on: "2026-11-27" }), closed)).toHaveProperty("offer");
  });

  it("of several copies names what came nearest to a yes", () => {
    const given = candidate("A", {
      copies: [
        copies({ lends: { loan: false, copy: false, loanDays: null } }),
        copies({ status: "away" }),
      ],
    });
    expect(offerOf(question(), given)).toMatchObject({ bar: { reason: "not-there" } });
  });
});

describe("what is offered", () => {
  it("is free only where an agreement says so, also where nothing may be paid", () => {
    const nothing = { maxCost: { amount: "0", currency: "EUR" } };
    expect(offerOf(question(nothing), candidate("A"))).toHaveProperty("offer");
    expect(offerOf(question(nothing), candidate("A", { terms: null }))).toMatchObject({
      bar: { reason: "no-agreement" },
    });
  });

  it("exactly the maximum is not above it", () => {
    const cost = { amount: "12.50", currency: "EUR" };
    const given = candidate("A", { terms: terms({ loan: service({ cost }) }) });
    expect(
      offerOf(question({ maxCost: { amount: "12.5", currency: "EUR" } }), given),
    ).toHaveProperty("offer");
  });

  it("takes a copy rather than a loan where either will do", () => {
    const both = candidate("A", { terms: terms({ copy: service() }) });
    expect(offerOf(question({ service: "CopyOrLoan" }), both)).toMatchObject({
      offer: { service: "Copy" },
    });
    expect(offerOf(question({ service: "CopyOrLoan" }), candidate("A"))).toMatchObject({
      offer: { service: "Loan" },
    });
  });

  it("counts readers who wait there against the copies that are there", () => {
    const two = { copies: [copies({ count: 2, live: true })] };
    expect(offerOf(question(), candidate("A", { ...two, readersWaiting: 1 }))).toHaveProperty(
      "offer",
    );
    expect(offerOf(question(), candidate("A", { ...two, readersWaiting: 2 }))).toMatchObject({
      bar: { reason: "readers-wait", value: { waiting: 2, there: 2 } },
    });
  });

  it("knows an unknown status from a copy that is there", () => {
    expect(offerOf(question(), having({ status: "unknown", live: true }))).toMatchObject({
      offer: { certainty: "unknown", there: 0 },
    });
    expect(offerOf(question(), having({ live: true }))).toMatchObject({
      offer: { certainty: "live", there: 1 },
    });
  });

  it("asks without known holdings only where an agreement allows it", () => {
    const given = candidate("A", { copies: [], terms: terms({ askUnseen: true }) });
    expect(offerOf(question(), given)).toMatchObject({
      offer: { certainty: "unseen", copies: null },
    });
  });

  it("takes the edition asked for before a surer one of the work", () => {
    const given = candidate("A", {
      copies: [
        copies({ titleId: "other", sameEdition: false, live: true }),
        copies({ status: "unknown" }),
      ],
    });
    expect(offerOf(question(), given)).toMatchObject({ offer: { copies: { titleId: "title" } } });
  });
});
