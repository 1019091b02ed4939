import { expect, test } from "vitest";
import { season } from "../harness/networks/season.ts";

test("two networks, a bad road and killed programs: the same end on both sides, nothing lent or billed twice", async () => {
  const verdict = await season({
    requests: 60,
    kills: 2,
    lost: 0.2,
    doubled: 0.2,
    heldUpMs: 30,
    seed: 18626,
    longestMs: 240_000,
  });
  expect(verdict.requests).toBe(60);
  expect(verdict.road.lost).toBeGreaterThan(10);
  expect(verdict.road.doubled).toBeGreaterThan(10);
  expect(verdict.apart).toEqual([]);
  expect(verdict.lentTwice).toEqual([]);
  expect(new Set(verdict.sums)).toEqual(new Set(["0"]));
  expect(verdict.charges).toEqual([verdict.received, verdict.received]);
  expect(verdict.undelivered).toBe(0);
}, 300_000);
