import { expect, it } from "vitest";
import { readYear } from "./year-query.ts";

const read = (search: string, today: string) => {
  const { year, months } = readYear(new URLSearchParams(search), Temporal.PlainDate.from(today));
  return [year, months.from.toString(), months.until.toString()];
};

it("the public sees whole years, and of this one the months that are over", () => {
  expect(read("", "2026-11-26")).toEqual([2026, "2026-01-01", "2026-11-01"]);
  expect(read("", "2026-01-20")).toEqual([2025, "2025-01-01", "2026-01-01"]);
  expect(read("year=2024", "2026-11-26")).toEqual([2024, "2024-01-01", "2025-01-01"]);
  expect(read("year=1066", "2026-11-26")).toEqual([2026, "2026-01-01", "2026-11-01"]);
});
