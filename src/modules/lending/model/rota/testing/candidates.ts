import type { Candidate, CandidateCopies, Dealings, OfferedService } from "../candidate.ts";
import type { RotaQuestion } from "../question.ts";

/** Parts of rotas for tests: each says only what it is about. */
export const question = (parts: Partial<RotaQuestion> = {}): RotaQuestion => ({
  requester: "ISIL:ZZ-ASKS",
  service: "Loan",
  on: "2026-11-26",
  neededBy: null,
  maxCost: null,
  already: [],
  ...parts,
});

export const service = (parts: Partial<OfferedService> = {}): OfferedService => ({
  answerDays: 1,
  deliveryDays: 5,
  cost: null,
  loanDays: 28,
  agreement: { id: "one-for-all" },
  ...parts,
});

export const copies = (parts: Partial<CandidateCopies> = {}): CandidateCopies => ({
  titleId: "title",
  sameEdition: true,
  collection: null,
  count: 1,
  status: "there",
  live: false,
  lends: { loan: true, copy: true, loanDays: null },
  closed: [],
  ...parts,
});

export const dealings = (parts: Partial<Dealings> = {}): Dealings => ({
  lent: 0,
  borrowed: 0,
  waiting: 0,
  out: 0,
  openForRequester: 0,
  asked: 0,
  unfilled: 0,
  memberDays: null,
  ...parts,
});

export const candidate = (name: string, parts: Partial<Candidate> = {}): Candidate => ({
  agency: `ISIL:ZZ-${name}`,
  libraryId: null,
  km: 100,
  terms: {
    loan: service(),
    copy: null,
    openLimit: null,
    excludedCollections: [],
    ratio: null,
  },
  maxOut: null,
  lastResort: false,
  closedWeeks: [],
  copies: [copies()],
  readersWaiting: null,
  dealings: dealings(),
  ...parts,
});
