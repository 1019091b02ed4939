import type { Machine } from "#standards/state-machine";

/** How an inquiry stands. The first two are live: somebody waits at a screen. */
export const INQUIRY_STATES = [
  "waiting",
  "talking",
  "open",
  "pending",
  "answered",
  "withdrawn",
  "abuse",
  "merged",
] as const;
export type InquiryState = (typeof INQUIRY_STATES)[number];

/** What can happen to it. `park` makes a ticket of it; `return` gives it back to those who wait. */
export const INQUIRY_EVENTS = [
  "claim",
  "return",
  "park",
  "finish",
  "ask-back",
  "reader-says",
  "withdraw",
  "mark-abuse",
  "merge",
  "reopen",
] as const;
export type InquiryEvent = (typeof INQUIRY_EVENTS)[number];

const LIVE = ["waiting", "talking"] as const;
const TICKET = ["open", "pending"] as const;
const UNDER_WAY = [...LIVE, ...TICKET] as const;

/**
 * Every inquiry ends in exactly one of answered, withdrawn, abuse, or as a part of another (merged);
 * one that nobody answers at once becomes a ticket, and so stays somebody's work.
 */
export const inquiryMachine: Machine<InquiryState, InquiryEvent> = {
  initial: "waiting",
  ends: ["answered", "withdrawn", "abuse", "merged"],
  transitions: [
    { from: ["waiting"], on: "claim", to: "talking" },
    { from: ["talking"], on: "return", to: "waiting" },
    { from: LIVE, on: "park", to: "open" },
    { from: UNDER_WAY, on: "finish", to: "answered" },
    { from: ["open"], on: "ask-back", to: "pending" },
    { from: ["pending", "answered"], on: "reader-says", to: "open" },
    { from: UNDER_WAY, on: "reader-says" },
    { from: UNDER_WAY, on: "withdraw", to: "withdrawn" },
    { from: UNDER_WAY, on: "mark-abuse", to: "abuse" },
    { from: [...TICKET, "answered"], on: "merge", to: "merged" },
    { from: ["answered", "withdrawn", "abuse"], on: "reopen", to: "open" },
  ],
};

/** Whether somebody waits at a screen for the next word. */
export function isLive(state: InquiryState): boolean {
  return state === "waiting" || state === "talking";
}

export function isEnded(state: InquiryState): boolean {
  return inquiryMachine.ends.includes(state);
}
