import { expect, test } from "vitest";
import { isId, newId, newIdAbove } from "./id.ts";

test("each new id is greater than the one before, many within a millisecond", () => {
  const ids = Array.from({ length: 5000 }, () => newId());
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => isId(id) && /^.{14}7.{4}[89ab]/.test(id))).toBe(true);
});

test("one above an id of a clock that is ahead is the next after it, and no new id follows that clock", () => {
  const ahead = "f0000000-0000-7000-8000-00ffffffffff";
  const above = newIdAbove(ahead);
  expect(above > ahead).toBe(true);
  expect(above.startsWith("f0000000-0000-7000-8000-")).toBe(true);
  expect(newId() < ahead).toBe(true);
});

test("what is carried over when one is increased leaves the variant as it is", () => {
  expect(newIdAbove("f0000000-0000-7000-bfff-ffffffffffff")).toMatch(
    /^f0000000-0000-7001-8000-[0-9a-f]{12}$/,
  );
});
