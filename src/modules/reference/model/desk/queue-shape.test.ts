import fc from "fast-check";
import { expect, test } from "vitest";
import { movedUp, queueShape } from "./queue-shape.ts";

const ids = fc.uniqueArray(fc.uuid(), { maxLength: 8 });

test("moved up, a queue passes the one before it, and no other moves", () => {
  fc.assert(
    fc.property(ids, fc.nat(8), (order, at) => {
      const id = order[at] ?? "none of them";
      const moved = movedUp(order, id);
      expect(moved.toSorted()).toEqual(order.toSorted());
      const was = order.indexOf(id);
      expect(moved.indexOf(id)).toBe(was > 0 ? was - 1 : was);
      expect(moved.filter((one) => one !== id)).toEqual(order.filter((one) => one !== id));
    }),
  );
});

test.each([
  [{}, ["names.en"]],
  [{ en: "" }, ["names.en"]],
  [{ ar: "التاريخ" }, []],
  [{ en: "x".repeat(61) }, ["names.en"]],
])("a queue called %j has faults at %j", (names, faults) => {
  const read = queueShape.safeParse({ names, skill: null, languages: [] });
  expect(read.error?.issues.map(({ path }) => path.join(".")) ?? []).toEqual(faults);
});
