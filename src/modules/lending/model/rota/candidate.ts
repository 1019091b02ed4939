import type { LibraryId } from "#kernel/ids";
import type { AgencyKey } from "#modules/directory";
import type { Money } from "#standards/iso4217";

/** Days from one to another, both included. */
export type Days = { readonly from: string; readonly to: string };

/** What an agreement offers; `cost` null: free, because the agreement says so. */
export type OfferedService = {
  readonly answerDays: number;
  readonly deliveryDays: number;
  readonly cost: Money | null;
  readonly loanDays: number | null;
  readonly agreement: { readonly id: string };
};

/** What is agreed between a candidate and the library that asks. */
export type CandidateTerms = {
  readonly loan: OfferedService | null;
  readonly copy: OfferedService | null;
  /** Requests of the one that may be open at the other at once. */
  readonly openLimit: number | null;
  readonly excludedCollections: readonly string[];
  /** Lending to borrowing that is aimed at for the candidate; null: one to one. */
  readonly ratio: number | null;
  /** Whether it may be asked though nothing is known of its holdings. */
  readonly askUnseen?: boolean;
};

/** Copies that are alike in everything that decides. */
export type CandidateCopies = {
  readonly titleId: string;
  /** Of the edition asked for, not of another one of the work. */
  readonly sameEdition: boolean;
  readonly collection: string | null;
  readonly count: number;
  /** `unknown` is not `there`. */
  readonly status: "there" | "away" | "unknown";
  /** Whether the library's own system has said so just now. */
  readonly live: boolean;
  /** What the library's lending policy says of them. */
  readonly lends: {
    readonly loan: boolean;
    readonly copy: boolean;
    readonly loanDays: number | null;
  };
  /** When the branch is closed. */
  readonly closed: readonly Days[];
};

/** What a library has given and taken in the window. */
export type Dealings = {
  /** Requests that it filled, and those that it is about to. */
  readonly lent: number;
  /** Requests of its own that others filled, and those that they are about to. */
  readonly borrowed: number;
  /** Asked of it, and neither shipped nor refused yet. */
  readonly waiting: number;
  /** Lent and not back yet. */
  readonly out: number;
  /** Open at it for the library that asks, until they end. */
  readonly openForRequester: number;
  readonly asked: number;
  readonly unfilled: number;
  /** Days since it joined; null: since before the window. */
  readonly memberDays: number | null;
};

/** A library or foreign agency that might supply. */
export type Candidate = {
  readonly agency: AgencyKey;
  /** Null for a foreign agency. */
  readonly libraryId: LibraryId | null;
  /** From where it is wanted; null where a place is not known. */
  readonly km: number | null;
  /** Null: nothing is agreed, so nothing is free either. */
  readonly terms: CandidateTerms | null;
  readonly maxOut: number | null;
  readonly lastResort: boolean;
  readonly closedWeeks: readonly Days[];
  /** Empty: nothing is known of its holdings. */
  readonly copies: readonly CandidateCopies[];
  /** Readers who wait for a copy there, as its own system says; null: not known. */
  readonly readersWaiting: number | null;
  readonly dealings: Dealings;
};
