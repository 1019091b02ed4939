import fc from "fast-check";
import { expect, test } from "vitest";
import { CountsPool } from "./counts-pool.ts";

test("what is taken is long enough, all zero, and nobody else's, whatever was given back", () => {
  const steps = fc.array(fc.oneof(fc.integer({ min: 1, max: 50 }), fc.constant("back" as const)));
  fc.assert(
    fc.property(steps, (drawn) => {
      const pool = new CountsPool();
      const taken: Uint32Array[] = [];
      for (const step of drawn) {
        if (step !== "back") {
          const counts = pool.take(step);
          expect(counts.length).toBeGreaterThanOrEqual(step);
          expect(counts.every((count) => count === 0)).toBe(true);
          expect(taken).not.toContain(counts);
          taken.push(counts.fill(1));
        } else if (taken.length > 0) pool.giveBack(taken.shift()!.fill(0));
      }
    }),
  );
});
