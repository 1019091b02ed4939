import fc from "fast-check";
import { expect, it } from "vitest";
import { TokenBucket } from "./token-bucket.ts";

const pauses = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 100 });
const most = fc.integer({ min: 1, max: 20 });

it("gives never more than the burst and what has grown since, and always what it has", () => {
  fc.assert(
    fc.property(most, pauses, (burst, waits) => {
      const bucket = new TokenBucket({ most: burst, seconds: burst / 2 }, 0);
      let [now, taken] = [0, 0];
      for (const wait of waits) {
        now += wait;
        if (bucket.take(now).wait === 0) taken += 1;
        expect(taken).toBeLessThanOrEqual(burst + (now * 2) / 1000 + 1e-6);
      }
      const rested = now + burst * 500 + 1;
      const left = Array.from({ length: burst }, () => bucket.take(rested));
      expect(left).toEqual(left.map((_, index) => ({ wait: 0, left: burst - 1 - index })));
      expect(bucket.take(rested).wait).toBe(1);
    }),
  );
});

it("says how long to wait, and not a second longer", () => {
  fc.assert(
    fc.property(most, fc.integer({ min: 1, max: 600 }), (burst, seconds) => {
      const bucket = new TokenBucket({ most: burst, seconds }, 0);
      for (let taken = 0; taken < burst; taken += 1) bucket.take(0);
      const { wait } = bucket.take(0);
      expect(wait).toBe(Math.ceil(seconds / burst));
      expect(bucket.take(wait * 1000 - 1001).wait).toBeGreaterThan(0);
      expect(bucket.take(wait * 1000 + 1).wait).toBe(0);
    }),
  );
});

it("loses nothing to a clock that is put back", () => {
  const bucket = new TokenBucket({ most: 2, seconds: 2 }, 5000);
  expect(bucket.take(0)).toEqual({ wait: 0, left: 1 });
  expect(bucket.take(1000)).toEqual({ wait: 0, left: 1 });
});
