import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queueAddress, queuePlace } from "./queue-address.ts";

const read = (address: string) => {
  const { searchParams } = new URL(address, "http://here.invalid");
  return queuePlace((name) => searchParams.get(name) ?? undefined);
};

describe("a place in the queue", () => {
  it("comes back from its address, to the last digit", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("own" as const, "network" as const),
        fc.option(
          fc.record({
            usefulness: fc.float({ min: 0, max: 20, noNaN: true }).map(Math.abs),
            a: fc.uuid(),
            b: fc.uuid(),
          }),
        ),
        (extent, after) => {
          expect(read(queueAddress("/m", { extent, after }))).toEqual({ extent, after });
        },
      ),
    );
  });

  it.each(["", "_", "1_a_b", "1e999_a_b", "NaN__", "1_2_3_4", "\u0000"])(
    "is the beginning where an address says %j",
    (after) => {
      expect(queuePlace((name) => (name === "after" ? after : undefined))).toEqual({
        extent: "own",
        after: null,
      });
    },
  );
});
