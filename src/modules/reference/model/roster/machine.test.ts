import { expect, test } from "vitest";
import { eventsIn, move } from "#standards/state-machine";
import { REQUEST_EVENTS, REQUEST_STATES, requestMachine, type RequestState } from "./machine.ts";

function reach(start: RequestState): ReadonlySet<RequestState> {
  const seen = new Set<RequestState>([start]);
  for (const state of seen)
    for (const event of eventsIn(requestMachine, state))
      seen.add(move(requestMachine, state, event) ?? state);
  return seen;
}

test("every state of a request is reached", () => {
  expect([...reach("open")].sort()).toEqual([...REQUEST_STATES].sort());
});

test("a request can end from everywhere, and an end is never left", () => {
  const ends: readonly RequestState[] = requestMachine.ends;
  for (const state of REQUEST_STATES) {
    const reached = [...reach(state)];
    expect(
      reached.some((one) => ends.includes(one)),
      state,
    ).toBe(true);
    if (ends.includes(state)) expect(reached).toEqual([state]);
  }
});

test("time ends whatever has not ended, and so does the end of the shift", () => {
  const ends: readonly RequestState[] = requestMachine.ends;
  for (const state of REQUEST_STATES.filter((one) => !ends.includes(one)))
    for (const event of ["pass", "void"] as const)
      expect(ends).toContain(move(requestMachine, state, event));
});

test("an event says one thing only in a state, and each is known", () => {
  const pairs = requestMachine.transitions.flatMap(({ from, on }) =>
    from.map((state) => `${state} ${on}`),
  );
  expect(pairs.filter((pair, at) => pairs.indexOf(pair) !== at)).toEqual([]);
  expect([...new Set(requestMachine.transitions.map(({ on }) => on))].sort()).toEqual(
    [...REQUEST_EVENTS].sort(),
  );
});
