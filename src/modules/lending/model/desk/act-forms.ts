import { eventsIn } from "#standards/state-machine";
import {
  REQUESTER_ACTS,
  type RequesterAct,
  requesterMachine,
  type RequesterState,
} from "../machines/requester.ts";
import {
  SUPPLIER_ACTS,
  type SupplierAct,
  supplierMachine,
  type SupplierState,
} from "../machines/supplier.ts";

/** What can be typed with an act. */
export type ActField =
  | "note"
  | "told"
  | "reason-unfilled"
  | "reason-retry"
  | "conditions"
  | "cost"
  | "copy"
  | "item"
  | "due"
  | "retry-after";

export type Act = SupplierAct | RequesterAct;
type Forms<Name extends string> = Readonly<Record<Name, readonly ActField[]>>;

/** What is asked with each act of a lender; nothing asked: one button does it. */
const LEND_FORMS: Forms<SupplierAct> = {
  expect: [],
  promise: ["cost", "note"],
  "set-conditions": ["conditions", "cost", "note"],
  "offer-retry": ["reason-retry", "retry-after", "note"],
  refuse: ["reason-unfilled", "note"],
  pull: ["copy", "item"],
  "put-back": [],
  ship: ["item", "due", "note"],
  deliver: ["note"],
  "allow-cancel": [],
  "deny-cancel": ["note"],
  "allow-renewal": ["due"],
  "deny-renewal": ["note"],
  recall: ["note"],
  "mark-overdue": ["note"],
  "check-in": ["note"],
  "write-off": ["note"],
  notify: ["told"],
};

const BORROW_FORMS: Forms<RequesterAct> = {
  "hold-for-review": [],
  ask: [],
  exhaust: [],
  skip: ["note"],
  "accept-conditions": [],
  "decline-conditions": ["note"],
  "ask-again": [],
  remind: [],
  cancel: ["note"],
  receive: [],
  renew: ["note"],
  return: [],
  forward: ["note"],
  "report-lost": ["note"],
  "report-damaged": ["note"],
  "claim-returned": ["note"],
  notify: ["told"],
  "ask-status": [],
};

const all: Readonly<Record<string, readonly ActField[]>> = { ...LEND_FORMS, ...BORROW_FORMS };

/** What is asked with an act. */
export const fieldsOf = (act: Act): readonly ActField[] => all[act] ?? [];

/** What is done first in most cases, in this order. */
const FIRST: readonly Act[] = [
  "promise",
  "pull",
  "ship",
  "allow-cancel",
  "allow-renewal",
  "check-in",
  "ask",
  "accept-conditions",
  "ask-again",
  "receive",
  "return",
];

/** Acts that the program does by itself and nobody at a desk. */
const NOT_BY_HAND: readonly Act[] = ["hold-for-review", "exhaust"];

const isSupplierAct = (event: string): event is SupplierAct =>
  SUPPLIER_ACTS.some((act) => act === event);
const isRequesterAct = (event: string): event is RequesterAct =>
  REQUESTER_ACTS.some((act) => act === event);

/** What can be done with a supply now, the likeliest first. */
export function lendActs(state: SupplierState, service: string): readonly SupplierAct[] {
  const fits = (act: SupplierAct) =>
    act === "ship" || act === "pull" ? service !== "Copy" : act !== "deliver" || service !== "Loan";
  return likeliestFirst(eventsIn(supplierMachine, state).filter(isSupplierAct).filter(fits));
}

/** What can be done with a request now, the likeliest first. */
export function borrowActs(state: RequesterState): readonly RequesterAct[] {
  const acts = eventsIn(requesterMachine, state).filter(isRequesterAct);
  return likeliestFirst(acts.filter((act) => !NOT_BY_HAND.includes(act)));
}

function likeliestFirst<Name extends Act>(acts: readonly Name[]): readonly Name[] {
  const rank = (act: Name) => (FIRST.includes(act) ? FIRST.indexOf(act) : FIRST.length);
  return acts.toSorted((a, b) => rank(a) - rank(b));
}

export { isRequesterAct, isSupplierAct };
