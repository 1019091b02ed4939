import type { Machine } from "#standards/state-machine";

/** How a request for cover or a swap stands. */
export const REQUEST_STATES = [
  "open",
  "offered",
  "covered",
  "withdrawn",
  "swapped",
  "assigned",
  "done",
  "lapsed",
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Who asked, who answers, who leads the desk, and time. */
export const REQUEST_EVENTS = [
  "take",
  "give-back",
  "offer",
  "take-back",
  "accept",
  "decline",
  "withdraw",
  "ask-again",
  "assign",
  "void",
  "pass",
] as const;
export type RequestEvent = (typeof REQUEST_EVENTS)[number];

export const requestMachine: Machine<RequestState, RequestEvent> = {
  initial: "open",
  ends: ["swapped", "assigned", "done", "lapsed"],
  transitions: [
    // Somebody comes instead, and may change their mind as long as it has not begun.
    { from: ["open"], on: "take", to: "covered" },
    { from: ["covered"], on: "give-back", to: "open" },
    // Somebody offers a day of theirs for it.
    { from: ["open"], on: "offer", to: "offered" },
    { from: ["offered"], on: "take-back", to: "open" },
    { from: ["offered"], on: "decline", to: "open" },
    { from: ["offered"], on: "accept", to: "swapped" },
    // Who asked comes after all.
    { from: ["open", "offered"], on: "withdraw", to: "withdrawn" },
    { from: ["withdrawn"], on: "ask-again", to: "open" },
    // Whoever leads the desk says who comes.
    { from: ["open", "offered", "covered"], on: "assign", to: "assigned" },
    // The shift is not any more, or is another.
    { from: ["open", "offered", "withdrawn"], on: "void", to: "lapsed" },
    { from: ["covered"], on: "void", to: "done" },
    // It has begun.
    { from: ["open", "offered", "withdrawn"], on: "pass", to: "lapsed" },
    { from: ["covered"], on: "pass", to: "done" },
  ],
};
