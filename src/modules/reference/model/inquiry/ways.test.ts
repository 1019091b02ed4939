import { describe, expect, test } from "vitest";
import { move } from "#standards/state-machine";
import { INQUIRY_STATES, type InquiryEvent, inquiryMachine } from "./states.ts";
import { type Way, waysFrom } from "./ways.ts";

const home = { home: true, holds: false, answers: false };
const answering = { home: false, holds: true, answers: true };

test.each([
  ["waiting", home, ["claim", "finish", "park", "abuse"]],
  ["talking", home, ["step-in", "finish", "park", "abuse"]],
  ["talking", answering, ["finish", "park", "abuse", "let-go"]],
  ["talking", { ...answering, answers: false }, ["finish", "park", "abuse", "leave-talk"]],
  ["open", home, ["finish", "abuse"]],
  ["answered", home, ["reopen"]],
  ["answered", answering, []],
  ["merged", home, []],
] as const)("from %s, for %o: %o", (state, who, ways) =>
  expect(waysFrom(state, who)).toEqual(ways),
);

describe("no way leads where the machine does not go", () => {
  const events: Partial<Record<Way, InquiryEvent>> = {
    claim: "claim",
    finish: "finish",
    park: "park",
    "let-go": "return",
    abuse: "mark-abuse",
    reopen: "reopen",
  };
  test.each(INQUIRY_STATES)("from %s", (state) => {
    for (const who of [home, answering])
      for (const way of waysFrom(state, who)) {
        const event = events[way];
        if (event) expect(move(inquiryMachine, state, event), way).not.toBeNull();
      }
  });
});
