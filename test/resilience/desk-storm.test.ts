import { expect, test } from "vitest";
import { deskStorm } from "../harness/desk-storm/storm.ts";

test("conversations over two programs that are killed, on lines that are cut: all that was acknowledged is there, once, in order", async () => {
  const verdict = await deskStorm({
    talks: 12,
    messages: 8,
    pauseMs: 800,
    killEveryMs: 3000,
    cutChance: 0.03,
    operators: 4,
    seed: 6455,
  });
  expect(verdict.kills).toBeGreaterThan(0);
  expect(verdict.cuts).toBeGreaterThan(0);
  expect(verdict.acknowledged).toBe(12 * 2 * 8);
  expect(verdict.lost).toEqual([]);
  expect(verdict.doubled).toEqual([]);
  expect(verdict.disordered).toBe(0);
  expect(verdict.faults).toEqual([]);
}, 120_000);
