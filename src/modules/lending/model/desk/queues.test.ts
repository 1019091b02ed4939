import { describe, expect, test } from "vitest";
import { REQUESTER_STATES, requesterMachine } from "../machines/requester.ts";
import { SUPPLIER_STATES, supplierMachine } from "../machines/supplier.ts";
import { borrowQueues, lendQueues, queueNames, ruleOf, sideOf } from "./queues.ts";

describe.each([
  ["lend", lendQueues, SUPPLIER_STATES, supplierMachine.ends],
  ["borrow", borrowQueues, REQUESTER_STATES, requesterMachine.ends],
] as const)("the queues of what we %s", (side, queues, states, ends) => {
  test("hold every open state once, so that nothing lies where nobody looks", () => {
    const held = queues.flatMap((queue) => ruleOf(queue).states ?? []);
    const open = states.filter((state) => !(ends as readonly string[]).includes(state));
    expect(held.toSorted()).toEqual([...open].toSorted());
  });
  test("are of this side", () => {
    for (const queue of queues) expect(sideOf(queue)).toBe(side);
  });
});

test("every queue is of one side", () => {
  expect(queueNames).toHaveLength(lendQueues.length + borrowQueues.length);
});
