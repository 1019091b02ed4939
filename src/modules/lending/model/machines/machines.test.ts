import { describe, expect, test } from "vitest";
import { eventsIn, move, type Machine } from "#standards/state-machine";
import { REQUESTER_ACTS, REQUESTER_STATES, requesterMachine, SUPPLIER_SAYS } from "./requester.ts";
import { REQUESTER_SAYS, SUPPLIER_ACTS, SUPPLIER_STATES, supplierMachine } from "./supplier.ts";

const machines: readonly [string, Machine<string, string>, readonly string[], readonly string[]][] =
  [
    ["requester", requesterMachine, REQUESTER_STATES, [...REQUESTER_ACTS, ...SUPPLIER_SAYS]],
    ["supplier", supplierMachine, SUPPLIER_STATES, [...SUPPLIER_ACTS, ...REQUESTER_SAYS]],
  ];

function reach(machine: Machine<string, string>, start: string): ReadonlySet<string> {
  const seen = new Set([start]);
  for (const state of seen)
    for (const event of eventsIn(machine, state)) seen.add(move(machine, state, event) ?? state);
  return seen;
}

describe.each(machines)("the %s's machine", (_, machine, states, events) => {
  test("reaches every state", () => {
    expect([...reach(machine, machine.initial)].sort()).toEqual([...states].sort());
  });
  test("can end from everywhere", () => {
    for (const state of states)
      expect(
        machine.ends.some((end) => reach(machine, state).has(end)),
        state,
      ).toBe(true);
  });
  test("never leaves an end", () => {
    for (const end of machine.ends) expect([...reach(machine, end)]).toEqual([end]);
  });
  test("says one thing only of an event in a state", () => {
    const pairs = machine.transitions.flatMap(({ from, on }) =>
      from.map((state) => `${state} ${on}`),
    );
    expect(pairs.filter((pair, at) => pairs.indexOf(pair) !== at)).toEqual([]);
  });
  test("knows every event, and no other", () => {
    expect([...new Set(machine.transitions.map(({ on }) => on))].sort()).toEqual(
      [...events].sort(),
    );
  });
});
