import { expect, test } from "vitest";
import { Buckets } from "./buckets.ts";

const rate = { most: 2, seconds: 60 };

test("each caller may ask so often, whatever others do", () => {
  const buckets = new Buckets();
  const ask = (now: number) =>
    ["a", "a", "a", "b"].map((caller) => buckets.take(caller, rate, now).wait);
  expect(ask(0)).toEqual([0, 0, 30, 0]);
  expect(ask(15_000)).toEqual([15, 15, 15, 0]);
  expect(ask(30_000)).toEqual([0, 30, 30, 0]);
});

test("no more callers are remembered than may be: the longest idle are forgotten", () => {
  const buckets = new Buckets(2);
  const left = (caller: string) => buckets.take(caller, rate, 0).left;
  expect([left("a"), left("b"), left("a"), left("c")]).toEqual([1, 1, 0, 1]);
  expect([left("b"), left("c")]).toEqual([1, 0]);
});
