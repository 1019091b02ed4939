import { eventsIn } from "#standards/state-machine";
import { type RequesterAct, requesterMachine, type RequesterState } from "../machines/requester.ts";

/** The stations of a request as its reader sees them. */
export const loanStations = ["asked", "promised", "on-way", "here", "back"] as const;
export const copyStations = ["asked", "promised", "here"] as const;
export type Station = (typeof loanStations)[number];

const STATIONS: Readonly<Record<RequesterState, Station>> = {
  placed: "asked",
  review: "asked",
  asking: "asked",
  expected: "asked",
  conditional: "asked",
  retry: "asked",
  cancelling: "asked",
  promised: "promised",
  shipped: "on-way",
  received: "here",
  renewing: "here",
  overdue: "here",
  recalled: "here",
  lost: "here",
  damaged: "here",
  "claimed-returned": "here",
  delivered: "here",
  returned: "back",
  completed: "back",
  "completed-without-return": "back",
  cancelled: "asked",
  unfilled: "asked",
};

/** Where a request is on its way. */
export const stationOf = (state: RequesterState): Station => STATIONS[state];

/** States in which it lies at the reader's library, or is with the reader. */
export const hereStates: readonly RequesterState[] = [
  "received",
  "renewing",
  "overdue",
  "recalled",
  "delivered",
];

/** States in which something must be done by the reader. */
export const urgentStates: readonly RequesterState[] = ["overdue", "recalled"];

/** What readers may do with a request of their own, in the order of the buttons. */
export const readersActs = ["renew", "cancel", "report-lost"] as const satisfies RequesterAct[];
export type ReadersAct = (typeof readersActs)[number];

/** What may be done now. Before it has come, nobody can have lost it but the post: staff look into that. */
export function actsNow(state: RequesterState): readonly ReadersAct[] {
  const possible = eventsIn(requesterMachine, state);
  return readersActs.filter(
    (act) => possible.includes(act) && !(act === "report-lost" && state === "shipped"),
  );
}

/** What a reader is told of what happened; all else is between the libraries. */
export const toldEvents = [
  "placed",
  "hold-for-review",
  "released",
  "ask",
  "ask-again",
  "says-expect",
  "says-will-supply",
  "says-conditions",
  "says-retry",
  "says-unfilled",
  "skip",
  "decline-conditions",
  "accept-conditions",
  "exhaust",
  "cancel",
  "says-cancelled",
  "says-cancel-no",
  "says-loaned",
  "says-copy-completed",
  "receive",
  "renew",
  "says-renew-yes",
  "says-renew-no",
  "says-renew-no-overdue",
  "says-overdue",
  "says-recalled",
  "return",
  "report-lost",
  "report-damaged",
  "claim-returned",
  "says-loan-completed",
  "says-completed-without-return",
] as const;
export type ToldEvent = (typeof toldEvents)[number];

export const isTold = (event: string): event is ToldEvent =>
  toldEvents.some((one) => one === event);
