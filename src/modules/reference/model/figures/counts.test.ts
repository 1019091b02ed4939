import { expect, test } from "vitest";
import { type Count, countsOf, tallyOf } from "./counts.ts";

const count = (grouping: Count["grouping"], key: string | null, asked: number): Count => ({
  ...tallyOf([], "all"),
  grouping,
  key,
  asked,
});
const counts = [
  count("read", null, 9),
  count("read", "4", 7),
  count("read", "1", 2),
  count("language", "es", 3),
  count("language", "en", 3),
  count("language", "ar", 5),
];
const keys = (grouping: Count["grouping"]) => countsOf(counts, grouping).map(({ key }) => key);

test("groups stand by how much was asked, levels of effort in their own order", () => {
  expect(keys("language")).toEqual(["ar", "en", "es"]);
  expect(keys("read")).toEqual(["1", "4", null]);
});

test("of a group that is not there nothing was asked", () => {
  expect(tallyOf(counts, "read", "4").asked).toBe(7);
  expect(tallyOf(counts, "read", "6").asked).toBe(0);
});
