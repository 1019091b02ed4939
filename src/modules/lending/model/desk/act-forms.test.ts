import { describe, expect, test } from "vitest";
import { move } from "#standards/state-machine";
import { REQUESTER_STATES, requesterMachine } from "../machines/requester.ts";
import { SUPPLIER_STATES, supplierMachine } from "../machines/supplier.ts";
import { borrowActs, lendActs } from "./act-forms.ts";

describe("the acts that a page offers", () => {
  test.each(SUPPLIER_STATES)("with a supply that is %s are those that its machine has", (state) => {
    for (const act of lendActs(state, "CopyOrLoan"))
      expect(move(supplierMachine, state, act), act).not.toBeNull();
  });
  test.each(REQUESTER_STATES)("with a request that is %s are those of its machine", (state) => {
    for (const act of borrowActs(state))
      expect(move(requesterMachine, state, act), act).not.toBeNull();
  });
  test("fit the service", () => {
    expect(lendActs("pulling", "Copy")).not.toContain("ship");
    expect(lendActs("pulling", "Loan")).not.toContain("deliver");
    expect(lendActs("pulling", "CopyOrLoan")).toEqual(
      expect.arrayContaining(["ship", "deliver", "pull"]),
    );
  });
  test("begin with what is mostly done", () => {
    expect(lendActs("requested", "Loan")[0]).toBe("promise");
    expect(lendActs("ready", "Loan")[0]).toBe("ship");
    expect(borrowActs("shipped")[0]).toBe("receive");
  });
});
