import fc from "fast-check";
import { expect, test } from "vitest";
import { eventsIn } from "#standards/state-machine";
import { arrivalOf } from "./arrival.ts";
import {
  after,
  maySay,
  type MessageType,
  MESSAGE_TYPES,
  type Part,
  TRANSACTION_STATES,
  type TransactionState,
  transactionMachine,
} from "./transaction.ts";

function reached(from: TransactionState): Set<TransactionState> {
  const seen = new Set([from]);
  for (const state of seen)
    for (const type of MESSAGE_TYPES) {
      const next = after(state, type);
      if (next) seen.add(next);
    }
  return seen;
}

test("every state can be reached, and from each the end", () => {
  expect([...reached("new")].sort()).toEqual([...TRANSACTION_STATES].sort());
  for (const state of TRANSACTION_STATES) expect(reached(state)).toContain("ended");
});

test("nothing follows an end, and either side can end whatever has begun", () => {
  expect(eventsIn(transactionMachine, "ended")).toEqual([]);
  const open = TRANSACTION_STATES.filter((state) => state !== "new" && state !== "ended");
  for (const state of open) expect(after(state, "end"), state).toBe("ended");
  expect(maySay("client", "end") && maySay("server", "end")).toBe(true);
});

test("only the client gives a question, only the server claims or answers one", () => {
  expect(maySay("server", "question")).toBe(false);
  for (const type of ["claim", "answer", "rejection"] as const)
    expect(maySay("client", type)).toBe(false);
});

const isEnd = (type: MessageType) => type === "end" || type === "withdrawn";

/** One side as the program plays it: what it says is numbered, what it hears is taken in order, once. */
class Side {
  readonly part: Part;
  state: TransactionState = "new";
  heard = 0;
  readonly said: MessageType[] = [];
  readonly took: number[] = [];

  constructor(part: Part) {
    this.part = part;
  }

  say(type: MessageType): void {
    const next = maySay(this.part, type) ? after(this.state, type) : null;
    if (next === null) return;
    this.state = next;
    this.said.push(type);
  }

  hear(number: number, type: MessageType): void {
    if (arrivalOf(number, this.heard, true, isEnd(type)).kind !== "next") return;
    this.heard = number;
    this.took.push(number);
    this.state = after(this.state, type) ?? this.state;
  }
}

/** A step: somebody says something, or what a side has said by now arrives at the other, from any place on. */
const step = fc.record({
  by: fc.constantFrom<Part>("client", "server"),
  say: fc.option(fc.constantFrom(...MESSAGE_TYPES)),
  arrives: fc.nat(30),
});

/** Each number once and in order, none missing but what an end has overtaken. */
function wholeBeforeEnd(took: readonly number[], said: readonly MessageType[]): boolean {
  return took.every((number, place) => {
    const before = took[place - 1] ?? 0;
    return number === before + 1 || (number > before && isEnd(said[number - 1] ?? "relay"));
  });
}

test("over any road, both sides take each message once and in order, and an end is an end on both", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const sides = { client: new Side("client"), server: new Side("server") };
      const other = { client: sides.server, server: sides.client };
      const carry = (part: Part, number: number) => {
        const type = sides[part].said[number - 1];
        if (type) other[part].hear(number, type);
      };
      for (const { by, say, arrives } of steps) {
        if (say) sides[by].say(say);
        carry(by, arrives + 1);
      }
      // In the end everything arrives, as each side repeats it until it does.
      for (const part of ["client", "server"] as const)
        for (const place of sides[part].said.keys()) carry(part, place + 1);
      for (const part of ["client", "server"] as const)
        expect(wholeBeforeEnd(other[part].took, sides[part].said)).toBe(true);
      const ends = [sides.client.state === "ended", sides.server.state === "ended"];
      expect(ends[0]).toBe(ends[1]);
    }),
    { numRuns: 500 },
  );
});
