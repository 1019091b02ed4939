import type { Candidate, CandidateCopies, Days, OfferedService } from "./candidate.ts";
import { isAbove } from "./cost-order.ts";
import type { RotaQuestion } from "./question.ts";
import { type LeftOutReason, leftOutReasons, type WhyValue } from "./rota.ts";

/** How sure it is that a copy is there. */
export type Certainty = "live" | "told" | "unknown" | "unseen";

/** What a candidate would do. */
export type Offer = {
  readonly service: "Loan" | "Copy";
  readonly terms: OfferedService;
  readonly copies: CandidateCopies | null;
  readonly certainty: Certainty;
  /** Copies that are there. */
  readonly there: number;
};

/** Why it would not. */
export type Bar = { readonly reason: LeftOutReason; readonly value: WhyValue };
export type Answer = { readonly offer: Offer } | { readonly bar: Bar };

const bar = (reason: LeftOutReason, value: WhyValue = {}): Answer => ({ bar: { reason, value } });

/**
 * What a candidate can do for a request, or the reason why it is left out. Where a copy or a loan
 * would do, the loan is offered only where no copy can be had: a copy is not waited for by others.
 */
export function offerOf(question: RotaQuestion, candidate: Candidate): Answer {
  const { agency, terms } = candidate;
  if (agency === question.requester) return bar("itself");
  if (question.already.includes(agency)) return bar("asked-before");
  if (!terms) return bar("no-agreement");
  const wanted =
    question.service === "CopyOrLoan" ? (["Copy", "Loan"] as const) : [question.service];
  const answers = wanted.map((service) => serviceOf(question, candidate, service));
  return answers.find((answer) => "offer" in answer) ?? furthest(answers);
}

/** The answer that came nearest to a yes says best what stands in the way. */
function furthest(answers: readonly Answer[]): Answer {
  const rank = (answer: Answer) =>
    "bar" in answer ? leftOutReasons.indexOf(answer.bar.reason) : leftOutReasons.length;
  return answers.toSorted((a, b) => rank(b) - rank(a))[0] ?? bar("no-agreement");
}

function serviceOf(question: RotaQuestion, candidate: Candidate, service: "Loan" | "Copy"): Answer {
  const offered = service === "Loan" ? candidate.terms?.loan : candidate.terms?.copy;
  if (!offered) return bar("service-not-offered");
  const closedUntil = lastDayOf(candidate.closedWeeks, question.on);
  if (closedUntil) return bar("closed", { until: closedUntil });
  return (
    costBar(question, offered) ??
    limitBar(candidate, service) ??
    copiesFor(question, candidate, service, offered)
  );
}

function costBar({ maxCost }: RotaQuestion, { cost }: OfferedService): Answer | null {
  if (!cost || !maxCost) return null;
  const above = isAbove(cost, maxCost);
  const told = { cost: cost.amount, currency: cost.currency, most: maxCost.amount };
  if (above === null) return bar("other-currency", { ...told, ours: maxCost.currency });
  return above ? bar("too-dear", told) : null;
}

function limitBar({ terms, maxOut, dealings }: Candidate, service: "Loan" | "Copy"): Answer | null {
  const limit = terms?.openLimit ?? null;
  if (limit !== null && dealings.openForRequester >= limit)
    return bar("open-limit", { open: dealings.openForRequester, limit });
  if (service === "Loan" && maxOut !== null && dealings.out >= maxOut)
    return bar("max-out", { out: dealings.out, limit: maxOut });
  return null;
}

function copiesFor(
  question: RotaQuestion,
  candidate: Candidate,
  service: "Loan" | "Copy",
  terms: OfferedService,
): Answer {
  const { copies } = candidate;
  if (copies.length === 0) return unseen(candidate, service, terms);
  const bars = copies.map((some) => copiesBar(question, candidate, service, some));
  const fit = copies.filter((_, index) => bars[index] === null);
  const [best] = fit.toSorted(nearer);
  if (!best) return furthest(bars.filter((one) => one !== null));
  const there = fit.reduce((sum, { status, count }) => sum + (status === "there" ? count : 0), 0);
  return (
    waitersBar(candidate, fit, there) ?? {
      offer: { service, terms, copies: best, certainty: certaintyOf(best), there },
    }
  );
}

function unseen(
  { terms: agreed }: Candidate,
  service: "Loan" | "Copy",
  terms: OfferedService,
): Answer {
  if (!agreed?.askUnseen) return bar("no-holdings");
  return { offer: { service, terms, copies: null, certainty: "unseen", there: 0 } };
}

/** Who waits there comes first, and takes the copies that are in place. */
function waitersBar(
  { readersWaiting: waiting }: Candidate,
  fit: readonly CandidateCopies[],
  there: number,
): Answer | null {
  if (waiting === null || there === 0 || waiting < there || fit.some(isUnknown)) return null;
  return bar("readers-wait", { waiting, there });
}

function copiesBar(
  { on }: RotaQuestion,
  { terms }: Candidate,
  service: "Loan" | "Copy",
  copies: CandidateCopies,
): Answer | null {
  const collection = copies.collection?.toLowerCase();
  if (terms?.excludedCollections.some((one) => one.toLowerCase() === collection))
    return bar("collection-excluded", { collection: copies.collection });
  if (!(service === "Loan" ? copies.lends.loan : copies.lends.copy)) return bar("not-lent");
  const closedUntil = lastDayOf(copies.closed, on);
  if (closedUntil) return bar("branch-closed", { until: closedUntil });
  return copies.status === "away" ? bar("not-there", { live: copies.live ? 1 : 0 }) : null;
}

function lastDayOf(closed: readonly Days[], on: string): string | null {
  const days = closed.filter(({ from, to }) => from <= on && on <= to).map(({ to }) => to);
  return days.toSorted().at(-1) ?? null;
}

const isUnknown = ({ status }: CandidateCopies) => status === "unknown";

function certaintyOf({ status, live }: CandidateCopies): Certainty {
  if (status !== "there") return "unknown";
  return live ? "live" : "told";
}

const sureness: readonly Certainty[] = ["live", "told", "unknown", "unseen"];

/** The edition asked for before others, what is surely there before what may be. */
function nearer(a: CandidateCopies, b: CandidateCopies): number {
  return (
    Number(b.sameEdition) - Number(a.sameEdition) ||
    sureness.indexOf(certaintyOf(a)) - sureness.indexOf(certaintyOf(b)) ||
    (a.titleId < b.titleId ? -1 : Number(a.titleId > b.titleId))
  );
}
