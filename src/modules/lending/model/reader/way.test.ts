import { describe, expect, it } from "vitest";
import { REQUESTER_STATES, requesterMachine } from "../machines/requester.ts";
import { actsNow, copyStations, hereStates, stationOf } from "./way.ts";

describe("the way of a request as its reader sees it", () => {
  it("ends for a copy where it is here", () => {
    expect(copyStations).toContain(stationOf("delivered"));
    for (const state of hereStates) expect(stationOf(state)).toBe("here");
  });

  it("never goes back to the beginning once it was sent", () => {
    const order = ["asked", "promised", "on-way", "here", "back"];
    for (const { from, to } of requesterMachine.transitions)
      for (const state of from)
        if (to && ["on-way", "here"].includes(stationOf(state)))
          expect(order.indexOf(stationOf(to))).toBeGreaterThanOrEqual(2);
  });

  it("lets readers do nothing with what has ended, and cancel only what is not on its way", () => {
    for (const state of requesterMachine.ends) expect(actsNow(state)).toEqual([]);
    const cancels = REQUESTER_STATES.filter((state) => actsNow(state).includes("cancel"));
    expect(cancels).not.toContain("shipped");
    expect(cancels).toContain("review");
    expect(actsNow("received")).toEqual(["renew", "report-lost"]);
    expect(actsNow("shipped")).toEqual([]);
  });
});
