import { expect, test } from "vitest";
import { isGivenUp, pauseAfter } from "./pace.ts";

test("the first tries follow soon, the later ones seldom, and never all at once", () => {
  expect([1, 2, 6, 7, 29, 30, 500].map((attempt) => pauseAfter(attempt, 1))).toEqual([
    1, 2, 20, 60, 60, 1800, 1800,
  ]);
  expect(pauseAfter(7, 0)).toBe(30);
});

test("a reader at a screen is not kept waiting as long as a ticket", () => {
  expect(isGivenUp("live", 16 * 60)).toBe(true);
  expect(isGivenUp("ticket", 16 * 60)).toBe(false);
  expect(isGivenUp("ticket", 8 * 86_400)).toBe(true);
});
