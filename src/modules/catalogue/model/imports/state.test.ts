import { describe, expect, it } from "vitest";
import { importStates, importSteps, isOver, mayFollow } from "./state.ts";

describe("the life of an import", () => {
  it("reaches every state from waiting, and an end from every state", () => {
    const reach = (from: (typeof importStates)[number]): ReadonlySet<string> => {
      const found = new Set([from]);
      for (const state of found) for (const next of importSteps[state]) found.add(next);
      return found;
    };
    expect([...reach("waiting")].toSorted()).toEqual([...importStates].toSorted());
    for (const state of importStates)
      expect(
        [...reach(state)].some((end) => importStates.some((one) => one === end && isOver(one))),
      ).toBe(true);
  });

  it("never leaves an end", () => {
    for (const end of importStates.filter(isOver))
      for (const state of importStates) expect(mayFollow(end, state)).toBe(false);
  });
});
