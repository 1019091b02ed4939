import fc from "fast-check";
import { expect, test } from "vitest";
import { eventsIn, move } from "#standards/state-machine";
import {
  INQUIRY_EVENTS,
  INQUIRY_STATES,
  type InquiryState,
  inquiryMachine,
  isEnded,
  isLive,
} from "./states.ts";

const reached = (from: InquiryState): Set<InquiryState> => {
  const seen = new Set([from]);
  for (const state of seen)
    for (const event of eventsIn(inquiryMachine, state)) {
      const next = move(inquiryMachine, state, event);
      if (next) seen.add(next);
    }
  return seen;
};

test("every state can be reached, and from each that is not an end, an end can be reached", () => {
  expect([...reached("waiting")].sort()).toEqual([...INQUIRY_STATES].sort());
  for (const state of INQUIRY_STATES)
    if (!isEnded(state)) expect([...reached(state)].some(isEnded), state).toBe(true);
});

test("whatever happens, an inquiry is live, a ticket, or ended: never in between", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...INQUIRY_EVENTS)), (events) => {
      let state: InquiryState = inquiryMachine.initial;
      for (const event of events) state = move(inquiryMachine, state, event) ?? state;
      const kinds = [isLive(state), state === "open" || state === "pending", isEnded(state)];
      expect(kinds.filter(Boolean)).toHaveLength(1);
    }),
  );
});

test("a merged inquiry stays merged, and only the living can be claimed", () => {
  expect(eventsIn(inquiryMachine, "merged")).toEqual([]);
  const claimable = INQUIRY_STATES.filter((state) => move(inquiryMachine, state, "claim"));
  expect(claimable).toEqual(["waiting"]);
});
