import { expect, it } from "vitest";
import { seededNumber } from "./seeded-order.ts";

it("is the same for the same seed and agency, another for another", () => {
  expect(seededNumber("1", "ISIL:A")).toBe(seededNumber("1", "ISIL:A"));
  const numbers = new Set<number>();
  for (let seed = 0; seed < 100; seed++)
    for (let agency = 0; agency < 100; agency++)
      numbers.add(seededNumber(String(seed), `ISIL:${agency}`));
  expect(numbers.size).toBeGreaterThan(9990);
});
