import fc from "fast-check";
import { expect, it } from "vitest";
import { TokenBucket } from "./token-bucket.ts";

it("gives never more than the burst and what has grown since, and always what it has", () => {
  const waits = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 100 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), waits, (most, pauses) => {
      const bucket = new TokenBucket(most, 2, 0);
      let [now, taken] = [0, 0];
      for (const pause of pauses) {
        now += pause;
        if (bucket.take(now)) taken += 1;
        expect(taken).toBeLessThanOrEqual(most + (now * 2) / 1000);
      }
      const rested = now + most * 500 + 1;
      const after = Array.from({ length: most + 1 }, () => bucket.take(rested));
      expect(after).toEqual([...Array.from({ length: most }, () => true), false]);
    }),
  );
});
